using SafeHome.Core.Triage;

namespace SafeHome.Pipeline.Triage;

/// <summary>What other rules would have proposed for reports that have a proposal.</summary>
/// <param name="Reports">How many reports were gone through.</param>
/// <param name="Urgencies">How many reports went from which urgency to which; those that stay the same too.</param>
/// <param name="Decisions">How many reports went from which decision to which; those that stay the same too.</param>
/// <param name="Changed">The reports of which urgency, safety, decision, service or receiver would be another, in the order of their ids.</param>
/// <param name="HasMore">Whether the month has more reports than were gone through.</param>
public sealed record Replay(
    int Reports,
    IReadOnlyDictionary<(Urgency Old, Urgency New), int> Urgencies,
    IReadOnlyDictionary<(DecisionCode Old, DecisionCode New), int> Decisions,
    IReadOnlyList<ReplayedReport> Changed,
    bool HasMore);

/// <summary>A report with the proposal that it has and the one that it would get.</summary>
/// <param name="CaseId">The case that the report is in.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Old">The proposal that it has.</param>
/// <param name="New">The one that it would get.</param>
public sealed record ReplayedReport(string CaseId, string ReportId, Proposal Old, Proposal New)
{
    internal bool Differs =>
        (Old.Urgency, Old.Safety, Old.Decision, Old.Service, Old.Receiver) != (New.Urgency, New.Safety, New.Decision, New.Service, New.Receiver);
}

/// <summary>Adds up a replay; reports may be added by several at once.</summary>
internal sealed class ReplayTally
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Urgency, Urgency), int> _urgencies = [];
    private readonly Dictionary<(DecisionCode, DecisionCode), int> _decisions = [];
    private readonly List<ReplayedReport> _changed = [];
    private int _reports;

    public void Add(ReplayedReport report)
    {
        lock (_lock)
        {
            _reports++;
            Count(_urgencies, (report.Old.Urgency, report.New.Urgency));
            Count(_decisions, (report.Old.Decision, report.New.Decision));
            if (report.Differs) _changed.Add(report);
        }
    }

    public Replay ToReplay(bool hasMore) =>
        new(_reports, _urgencies, _decisions, [.. _changed.OrderBy(changed => changed.ReportId, StringComparer.Ordinal)], hasMore);

    private static void Count<T>(Dictionary<T, int> counts, T what)
        where T : notnull => counts[what] = counts.GetValueOrDefault(what) + 1;
}

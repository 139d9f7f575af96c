using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>The command by which the rules propose what to do with a report.</summary>
/// <param name="ReportId">The report; it belongs to the case.</param>
public sealed record MakeProposals(string ReportId)
{
    /// <summary>
    /// Decides the proposal for the report. Where the report came to the case after one that was received later, that one's history has
    /// changed: it gets a new proposal if no person has decided on it, and the old one stays in the events.
    /// </summary>
    public IReadOnlyList<CaseEvent> On(
        Case @case, ReceiverDirectory receivers, IReadOnlySet<string> servedRegions, Geography geography, DateTimeOffset at)
    {
        var report = @case.Report(ReportId) ?? throw new ArgumentException("The report does not belong to the case.", nameof(@case));
        var overtaken = @case.Reports.Where(other => other is { Proposal: not null, Decision: null } && report.ComesBefore(other));
        return
        [
            new ProposalMade(at, CaseEvent.System, report.Id, Propose(report)),
            .. from other in overtaken
               let proposal = Propose(other)
               where !proposal.SaysTheSameAs(other.Proposal!)
               select new ProposalMade(at, CaseEvent.System, other.Id, proposal),
        ];

        Proposal Propose(CaseReport of) => TriageRules.Propose(of.Facts, HistoryOf(@case, of), receivers.On(DutchTime.DayOf(at)), servedRegions, geography);
    }

    /// <summary>What Veilig Thuis knew when the report came: earlier reports, those about one incident counted as one, and the report's own incident not at all.</summary>
    private static CaseHistory HistoryOf(Case @case, CaseReport report)
    {
        var own = report.SameIncidentAs ?? report.Id;
        var earlier = @case.Reports
            .Where(other => other.ComesBefore(report) && other.SameIncidentAs is null && other.Id != own)
            .ToList();
        return new CaseHistory(earlier.Count, earlier.Count(other => other.Received >= report.Received.AddMonths(-12)));
    }
}

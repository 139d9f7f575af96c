using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>
/// A case (casus): the reports, decisions and transfers that concern, at least in part, the same persons (definition of CBS,
/// Beleidsinformatie Veilig Thuis). This is the state that its events add up to.
/// </summary>
public sealed record Case : PersonalData
{
    /// <summary>Derived from the first report.</summary>
    public required string Id { get; init; }

    /// <summary>How many events it has.</summary>
    public int Version { get; init; }

    /// <summary>The Veilig Thuis region (CBS code, such as VT20) whose staff handle the case.</summary>
    public string Region { get; init; } = "";

    /// <summary>The municipality of the household (CBS code), as the latest report that knew it says.</summary>
    public string? Municipality { get; init; }

    /// <summary>The persons.</summary>
    public IReadOnlyList<CasePerson> Persons { get; init; } = [];

    /// <summary>The reports, in the order in which they were linked.</summary>
    public IReadOnlyList<CaseReport> Reports { get; init; } = [];

    /// <summary>The transfers, in order.</summary>
    public IReadOnlyList<Referral> Referrals { get; init; } = [];

    /// <summary>The notices to organisations that are informed, in order.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Other cases that matched when a report was linked.</summary>
    public IReadOnlyList<string> RelatedCases { get; init; } = [];

    /// <summary>What the case waits for.</summary>
    public Phase Phase =>
        Reports.Any(report => report.Decision is null) ? Phase.Assessment
        : Referrals.Any(referral => referral.IsOpen) ? Phase.Transfer
        : Reports.Any(report => report.Decision!.Decision is DecisionCode.VeiligThuisActs or DecisionCode.RegionalCustomWork) ? Phase.Service
        : Phase.Closed;

    /// <summary>The most urgent proposal among the reports that wait for a decision; among all where none does. Null before triage.</summary>
    public Urgency? Urgency
    {
        get
        {
            var waiting = Reports.Where(report => report.Decision is null).ToList();
            return (waiting.Count > 0 ? waiting : Reports).Min(report => report.Proposal?.Urgency);
        }
    }

    /// <summary>The report with that id, or null.</summary>
    public CaseReport? Report(string reportId) => Reports.FirstOrDefault(report => report.Id == reportId);

    /// <summary>The transfer with that number, or null.</summary>
    public Referral? Referral(int number) => Referrals.FirstOrDefault(referral => referral.Number == number);

    /// <summary>The notice with that number among those of a report, or null.</summary>
    public Notice? Notice(string reportId, int number) => Notices.FirstOrDefault(notice => notice.ReportId == reportId && notice.Number == number);

    /// <summary>The case after the events.</summary>
    public Case After(IEnumerable<CaseEvent> events) => events.Aggregate(this, CaseEvents.Apply);

    /// <summary>The case that these events, all there are, add up to.</summary>
    public static Case From(string id, IEnumerable<CaseEvent> events) => new Case { Id = id }.After(events);
}

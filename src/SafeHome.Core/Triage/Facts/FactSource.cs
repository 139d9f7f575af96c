using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage.Facts;

/// <summary>All that the facts of a report are taken from.</summary>
/// <param name="Report">What the report says.</param>
/// <param name="History">What was known of the household before it.</param>
/// <param name="Received">When the report came in.</param>
/// <param name="Desk">The desk that handles it.</param>
internal sealed record FactSource(ReportFacts Report, CaseHistory History, DateTimeOffset Received, Desk Desk)
{
    public bool IsInOfficeHours => OfficeHours.Contain(Received, Desk.Calendar);
}

/// <summary>The Veilig Thuis that handles a report: where it is at work, and by which calendar.</summary>
/// <param name="ServedRegions">The codes of the Veilig Thuis regions that it serves.</param>
/// <param name="Geography">Which region a municipality belongs to.</param>
/// <param name="Calendar">Its working days.</param>
public sealed record Desk(IReadOnlySet<string> ServedRegions, Geography Geography, DutchCalendar Calendar);

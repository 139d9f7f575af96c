using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Cases;

/// <summary>The norm for the assessment: within five working days of receipt (Handelingsprotocol Veilig Thuis). The day of receipt is day 0.</summary>
public static class AssessmentTerm
{
    /// <summary>The last day on which the report is assessed in time.</summary>
    public static DateOnly Due(CaseReport report, DutchCalendar calendar) =>
        calendar.AddWorkingDays(DutchTime.DayOf(report.Received), WorkingDays.TriageNorm);

    /// <summary>The day that comes first among the reports that wait for a decision; among all where none does.</summary>
    public static DateOnly Due(Case @case, DutchCalendar calendar)
    {
        var waiting = @case.Reports.Where(report => report.Decision is null).ToList();
        return (waiting.Count > 0 ? waiting : @case.Reports).Min(report => Due(report, calendar));
    }

    /// <summary>The clock of a report: when it began, when it is due, when a person stopped it by deciding, and whether that was in time.</summary>
    public static Clock ClockOf(CaseReport report, DutchCalendar calendar)
    {
        var due = Due(report, calendar);
        DateOnly? stopped = report.FirstDecided is { } decided ? DutchTime.DayOf(decided) : null;
        return new Clock(report.Id, DutchTime.DayOf(report.Received), due, stopped, stopped is null ? null : stopped <= due);
    }
}

/// <summary>A term that runs, or ran, for a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Begin">Day 0.</param>
/// <param name="Due">The last day.</param>
/// <param name="Stopped">The day on which it was stopped; null while it runs.</param>
/// <param name="Met">Whether it was stopped in time; null while it runs.</param>
public sealed record Clock(string ReportId, DateOnly Begin, DateOnly Due, DateOnly? Stopped, bool? Met);

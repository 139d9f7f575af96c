using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Cases;

/// <summary>The norm for judging a possible link. The day on which it was noticed is day 0.</summary>
public static class PossibleLinkTerm
{
    /// <summary>The last day on which it is judged in time.</summary>
    public static DateOnly Due(PossibleLink link, DutchCalendar calendar, WorkingDays term) =>
        calendar.AddWorkingDays(DutchTime.DayOf(link.Since), term);

    /// <summary>Its clock: when it began, when it is due, when a person stopped it by judging, and whether that was in time.</summary>
    public static Clock ClockOf(PossibleLink link, DutchCalendar calendar, WorkingDays term)
    {
        var due = Due(link, calendar, term);
        DateOnly? stopped = link.Judged is { } judged ? DutchTime.DayOf(judged) : null;
        return new Clock(link.ReportId, DutchTime.DayOf(link.Since), due, stopped, stopped is null ? null : stopped <= due);
    }
}

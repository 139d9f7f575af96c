using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Workbench.Words;

/// <summary>How long there still is, in words.</summary>
internal static class TimeLeft
{
    // Further away than this nobody counts in working days.
    private const int MostDays = 400;

    /// <summary>Such as "nog 1 werkdag", "vandaag", "2 werkdagen te laat".</summary>
    /// <param name="due">The last day.</param>
    /// <param name="today">Today.</param>
    /// <param name="calendar">Which days are working days.</param>
    public static string Until(DateOnly due, DateOnly today, DutchCalendar calendar)
    {
        if (due == today) return "vandaag";
        var days = due > today ? Between(today, due, calendar) : Between(due, today, calendar);
        if (days == 0) return due > today ? "voor de eerstvolgende werkdag" : "te laat";
        var words = days == 1 ? "1 werkdag" : $"{days} werkdagen";
        return due > today ? $"nog {words}" : $"{words} te laat";
    }

    /// <summary>How long someone has to act. What is acute or urgent does not wait for its term (the urgencies of triage).</summary>
    public static string Until(WorklistEntry entry, DateOnly today, DutchCalendar calendar) => entry switch
    {
        { Phase: Phase.Assessment, Urgency: Urgency.Acute } => "direct",
        { Phase: Phase.Assessment, Urgency: Urgency.Urgent } when DutchTime.DayOf(entry.Received) == today => "vandaag",
        { Phase: Phase.Assessment, Urgency: Urgency.Urgent } => "direct: de dag is voorbij",
        _ => Until(entry.Due, today, calendar),
    };

    private static int Between(DateOnly after, DateOnly upTo, DutchCalendar calendar) =>
        Enumerable.Range(1, Math.Min(MostDays, upTo.DayNumber - after.DayNumber)).Count(days => calendar.IsWorkingDay(after.AddDays(days)));
}

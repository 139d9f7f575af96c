namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>Tells at which steps the running clocks of a case are.</summary>
public static class Escalations
{
    private static readonly TimeSpan LastHour = TimeSpan.FromHours(1);

    /// <summary>Every step of every running clock, those to come as well; not of the keeping of data, which nobody waits for.</summary>
    public static IReadOnlyList<Escalation> Of(string caseId, IEnumerable<TermClock> clocks, DutchCalendar calendar) =>
    [
        .. from clock in clocks
           where clock.IsRunning && clock.Term is not ClockTerm.Retention
           from step in StepsOf(clock, calendar)
           select new Escalation(caseId, clock.Term, clock.Kind, clock.Subject, step.Step, clock.Due.Day, step.At),
    ];

    /// <summary>What is new to whoever was told the known steps: of each clock the last step that has come. Who looks late is not told the earlier ones.</summary>
    public static IReadOnlyList<Escalation> News(IEnumerable<Escalation> steps, IReadOnlySet<string> known, DateTimeOffset now) =>
    [
        .. steps.Where(step => step.At <= now)
            .GroupBy(step => (step.Term, step.Kind, step.Subject, step.Due))
            .Select(clock => clock.MaxBy(step => step.At)!)
            .Where(step => !known.Contains(step.Id)),
    ];

    /// <summary>When the next step comes; null where none does.</summary>
    public static DateTimeOffset? NextAfter(IEnumerable<Escalation> steps, DateTimeOffset now) =>
        steps.Where(step => step.At > now).Min(step => (DateTimeOffset?)step.At);

    /// <summary>The step of something that must be done on a day at last; null where there is time.</summary>
    public static EscalationStep? StepOn(DateOnly today, DateOnly due, DutchCalendar calendar) =>
        today > due ? EscalationStep.Overdue
        : today >= WorkingDayBefore(due, calendar) ? EscalationStep.DueSoon
        : null;

    // A term so short that it would begin with a warning has none.
    private static IEnumerable<(EscalationStep Step, DateTimeOffset At)> StepsOf(TermClock clock, DutchCalendar calendar)
    {
        var soon = clock.Due.Moment is { } moment
            ? moment - LastHour
            : DutchTime.MomentOf(WorkingDayBefore(clock.Due.Day, calendar).ToDateTime(TimeOnly.MinValue));
        if (soon > clock.Begun) yield return (EscalationStep.DueSoon, soon);
        yield return (EscalationStep.Overdue, clock.Due.Passed);
    }

    private static DateOnly WorkingDayBefore(DateOnly day, DutchCalendar calendar)
    {
        do day = day.AddDays(-1);
        while (!calendar.IsWorkingDay(day));
        return day;
    }
}

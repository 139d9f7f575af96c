using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.Tests.LeadTimes;

public class RaisingClocks
{
    private static readonly DutchCalendar Calendar = DutchCalendar.Netherlands;

    [Fact]
    public void A_term_in_days_is_due_soon_from_the_working_day_before_its_last_and_overdue_after_its_last()
    {
        // Monday 9 March 2026 is the last day: Friday comes before it.
        var steps = Escalations.Of("c", [Clock("2026-03-03T11:00:00Z", "2026-03-09")], Calendar);

        steps.Select(step => (step.Step, step.At.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)))
            .ShouldBe([(EscalationStep.DueSoon, "2026-03-05T23:00:00"), (EscalationStep.Overdue, "2026-03-09T23:00:00")]);
    }

    [Fact]
    public void A_term_in_hours_is_due_soon_in_its_last_hour()
    {
        var end = Moment("2026-03-04T11:00:00Z");
        var clock = Clock("2026-03-03T11:00:00Z", "2026-03-04") with { Deadlines = [new Deadline(new DateOnly(2026, 3, 4), end, "1")] };

        Escalations.Of("c", [clock], Calendar).Select(step => step.At).ShouldBe([end.AddHours(-1), end]);
    }

    [Fact]
    public void A_term_that_would_begin_with_a_warning_has_none() =>
        Escalations.Of("c", [Clock("2026-03-03T11:00:00Z", "2026-03-04")], Calendar).Select(step => step.Step).ShouldBe([EscalationStep.Overdue]);

    [Fact]
    public void What_was_stopped_and_the_keeping_of_data_have_no_steps()
    {
        var clock = Clock("2026-03-03T11:00:00Z", "2026-03-09");

        Escalations.Of("c", [clock with { Stopped = clock.Begun }, clock with { Term = ClockTerm.Retention }], Calendar).ShouldBeEmpty();
    }

    [Fact]
    public void Who_looks_late_is_told_the_last_step_only_and_each_step_once()
    {
        var steps = Escalations.Of("c", [Clock("2026-03-03T11:00:00Z", "2026-03-09")], Calendar);

        var news = Escalations.News(steps, new HashSet<string>(StringComparer.Ordinal), Moment("2026-04-01T00:00:00Z"));

        news.Select(step => step.Step).ShouldBe([EscalationStep.Overdue]);
        Escalations.News(steps, news.Select(step => step.Id).ToHashSet(StringComparer.Ordinal), Moment("2026-04-02T00:00:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public void A_term_that_is_extended_is_told_anew()
    {
        var before = Escalations.Of("c", [Clock("2026-03-03T11:00:00Z", "2026-03-09")], Calendar);
        var after = Escalations.Of("c", [Clock("2026-03-03T11:00:00Z", "2026-03-23")], Calendar);

        before.Select(step => step.Id).Intersect(after.Select(step => step.Id), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-05", null)]
    [InlineData("2026-03-06", EscalationStep.DueSoon)]
    [InlineData("2026-03-09", EscalationStep.DueSoon)]
    [InlineData("2026-03-10", EscalationStep.Overdue)]
    public void The_worklist_marks_by_the_day(string today, EscalationStep? step) =>
        Escalations.StepOn(Day(today), Day("2026-03-09"), Calendar).ShouldBe(step);

    [Fact]
    public void Looking_at_every_next_step_misses_none_whatever_the_last_day_is()
    {
        for (var due = new DateOnly(2026, 3, 3); due.Year < 2028; due = due.AddDays(1))
        {
            var clock = Clock("2026-03-03T11:00:00Z", due.ToString("O", CultureInfo.InvariantCulture));
            var steps = Escalations.Of("c", [clock], Calendar);
            var (seen, now) = (new List<Escalation>(), clock.Begun);
            while (Escalations.NextAfter(steps, now) is { } next)
            {
                now = next;
                seen.AddRange(Escalations.News(steps, seen.Select(step => step.Id).ToHashSet(StringComparer.Ordinal), now));
            }

            seen.ShouldBe(steps);
        }
    }

    private static TermClock Clock(string begun, string due) =>
        new(ClockTerm.Assessment, ClockKind.Norm, "r", Moment(begun), null, [new Deadline(Day(due), null, "1")]);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

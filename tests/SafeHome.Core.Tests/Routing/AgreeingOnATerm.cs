using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Routing;

public sealed class AgreeingOnATerm
{
    private static readonly Receiver Team = new("a", ReceiverKind.LocalTeam, "Team", 2) { AnswerUrgentWithinHours = 24 };

    [Theory]
    [InlineData("2026-11-18T09:00:00Z", "2026-11-20T23:00:00Z")] // Wednesday; to the end of Friday
    [InlineData("2026-11-20T22:30:00Z", "2026-11-24T23:00:00Z")] // Friday evening; over the weekend
    [InlineData("2026-03-26T09:00:00Z", "2026-03-30T22:00:00Z")] // over the beginning of summer time
    [InlineData("2026-04-02T09:00:00Z", "2026-04-08T22:00:00Z")] // over Easter
    public void It_ends_with_the_last_working_day_in_the_Netherlands(string offered, string end) =>
        AnswerTerm.Before(Team, Urgency.Regular, At(offered), DutchCalendar.Netherlands).ShouldBe(At(end));

    [Theory]
    [InlineData(Urgency.Acute, true)]
    [InlineData(Urgency.Urgent, true)]
    [InlineData(Urgency.Elevated, false)]
    [InlineData(null, false)]
    public void What_is_urgent_has_a_term_in_hours_day_and_night(Urgency? urgency, bool inHours)
    {
        var offered = At("2026-11-20T22:30:00Z");

        (AnswerTerm.Before(Team, urgency, offered, DutchCalendar.Netherlands) == offered.AddHours(24)).ShouldBe(inHours);
    }

    [Fact]
    public void Without_a_term_in_hours_the_working_days_hold_for_everything() =>
        AnswerTerm.Before(Team with { AnswerUrgentWithinHours = null }, Urgency.Acute, At("2026-11-18T09:00:00Z"), DutchCalendar.Netherlands)
            .ShouldBe(At("2026-11-20T23:00:00Z"));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

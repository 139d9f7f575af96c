using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public class RingingAnAlarm
{
    [Fact]
    public void It_rings_from_the_proposal_that_makes_the_case_acute()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Urgent));
        AcuteAlarm.Of(story.Case).ShouldBeNull();

        story.Proposed("r1", With(Urgency.Acute));

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Events[^1].At);
    }

    [Fact]
    public void Proposed_again_it_goes_on_and_made_less_urgent_it_is_over()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute));
        var since = AcuteAlarm.Of(story.Case)!.Since;

        AcuteAlarm.Of(story.Proposed("r1", With(Urgency.Acute)).Case)!.Since.ShouldBe(since);
        AcuteAlarm.Of(story.Proposed("r1", With(Urgency.Elevated)).Case).ShouldBeNull();
    }

    [Fact]
    public void Who_takes_the_case_ends_it_and_who_gives_it_back_starts_it_again()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute));

        AcuteAlarm.Of(story.Did(new ClaimCase()).Case).ShouldBeNull();
        AcuteAlarm.Of(story.Did(new GiveBackCase(null)).Case)!.Since.ShouldBe(story.Events[^1].At);
        AcuteAlarm.Of(story.Did(new ClaimCase()).Did(new TakeOverCase("Einde dienst."), "bo").Case).ShouldBeNull();
    }

    [Fact]
    public void A_handler_who_may_not_see_the_case_any_more_does_not_have_it()
    {
        Story Taken() => new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Did(new ClaimCase());
        var story = Taken().Did(new ProtectCase(["bo", "cas"], "Het gaat om haar zus."), "bo");

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Events[^1].At);
        AcuteAlarm.Of(Taken().Did(new ProtectCase(["an", "bo"], "Een collega is betrokken."), "bo").Case).ShouldBeNull();
    }

    [Fact]
    public void Given_back_after_the_decision_it_rings_for_nobody()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Did(new ClaimCase()).Transferred("r1").Did(new GiveBackCase(null));

        AcuteAlarm.Of(story.Case).ShouldBeNull();
    }

    [Fact]
    public void Who_took_the_case_before_an_acute_report_came_is_called_until_they_take_notice()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Regular)).Did(new ClaimCase()).Linked("r2").Proposed("r2", With(Urgency.Acute));

        AcuteAlarm.Of(story.Case).ShouldNotBeNull();
        AcuteAlarm.Of(story.Did(new ClaimCase()).Case).ShouldBeNull();
    }

    [Fact]
    public void Who_took_the_case_before_it_became_acute_is_called_until_they_take_notice()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Regular)).Did(new ClaimCase()).Proposed("r1", With(Urgency.Acute));

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Events[^1].At);
        AcuteAlarm.Of(story.Did(new ClaimCase()).Case).ShouldBeNull();
    }

    [Fact]
    public void Proposed_again_it_does_not_ring_for_who_knows_of_it()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Did(new ClaimCase()).Proposed("r1", With(Urgency.Acute));

        AcuteAlarm.Of(story.Case).ShouldBeNull();
    }

    [Fact]
    public void A_decision_ends_it_and_a_transfer_that_comes_back_starts_it_again()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Transferred("r1");
        AcuteAlarm.Of(story.Case).ShouldBeNull();

        story.Offered().Refused();

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Events[^1].At);
    }

    [Fact]
    public void Who_has_the_case_is_called_when_a_transfer_comes_back()
    {
        var story = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Did(new ClaimCase()).Transferred("r1").Offered().Refused();

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Events[^1].At);
    }

    [Fact]
    public void It_rings_since_the_report_that_waits_longest_and_a_decision_on_that_is_none_on_another()
    {
        var story = new Story().Linked("r1").Linked("r2").Proposed("r1", With(Urgency.Acute)).Proposed("r2", With(Urgency.Acute));
        var (first, second) = (story.Events[^2].At, story.Events[^1].At);

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(first);
        AcuteAlarm.Of(story.Transferred("r1").Case)!.Since.ShouldBe(second);
    }

    [Fact]
    public void A_report_that_comes_from_another_case_rings_where_it_comes_whoever_has_that_case()
    {
        var other = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute));
        var story = new Story().Linked("r2").Proposed("r2", With(Urgency.Acute)).Did(new ClaimCase()).Transferred("r2").Did(new GiveBackCase(null)).Did(new ClaimCase());

        Move("r1", other, story, MoveKind.Joined);

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(story.Now);
        story.Case.Report("r1")!.Linked.ShouldBe(story.Now);
        AcuteAlarm.Of(story.Did(new ClaimCase()).Case).ShouldBeNull();
    }

    [Fact]
    public void What_was_decided_on_a_report_that_comes_silences_nothing_where_it_comes()
    {
        var other = new Story().Linked("r1").Proposed("r1", With(Urgency.Acute)).Transferred("r1");
        var story = new Story().Linked("r2").Proposed("r2", With(Urgency.Acute));
        var since = story.Now;

        Move("r1", other, story, MoveKind.Joined);

        AcuteAlarm.Of(story.Case)!.Since.ShouldBe(since);
    }

    [Theory]
    [InlineData(-60, 1, 0)]
    [InlineData(0, 1, 15)]
    [InlineData(14.99, 1, 15)]
    [InlineData(15, 2, 30)]
    [InlineData(62, 5, 75)]
    public void Every_quarter_of_an_hour_is_a_step(double minutes, int step, double next)
    {
        var alarm = new AcuteAlarm(DateTimeOffset.UnixEpoch);
        var moment = DateTimeOffset.UnixEpoch.AddMinutes(minutes);

        alarm.StepAt(moment).ShouldBe(step);
        if (minutes >= 0) alarm.NextAfter(moment).ShouldBe(DateTimeOffset.UnixEpoch.AddMinutes(next));
    }

    private static void Move(string report, Story from, Story to, MoveKind kind)
    {
        var left = new ReportsLeft(to.Now, "an", kind, [report], [], "c", "Hetzelfde gezin.");
        to.Happen([new ArrivingReports("d", [.. from.Events, left]).At(to.Case, PersonComparer.Shipped)]);
    }

    private static Proposal With(Urgency urgency) => Story.ToLocalTeam with { Urgency = urgency };
}

using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

/// <summary>The clocks and the delivery to CBS are made of what a report went through: nothing that is over changes any more.</summary>
public sealed class KeepingTheCourseOfAReport
{
    [Fact]
    public void Each_service_keeps_its_own_beginning_end_and_outcome()
    {
        var story = new Story().Linked("r").Proposed("r").Kept("r", Service.Investigation);
        var decided = story.Now;
        story.Did(new StartService("r"));
        var started = story.Now;
        story.Did(new CompleteService("r", ServiceOutcome.NotConfirmed, null));
        var completed = story.Now;

        story.Kept("r", Service.ConditionsAndFollowUp);
        var decidedAgain = story.Now;
        story.Did(new StartService("r"));

        story.Case.Reports[0].Services.ShouldBe(
        [
            new ServiceCourse(Service.Investigation, decided, started, completed, ServiceOutcome.NotConfirmed),
            new ServiceCourse(Service.ConditionsAndFollowUp, decidedAgain, story.Now, null, null),
        ]);
    }

    [Fact]
    public void A_transfer_is_no_service_of_Veilig_Thuis() =>
        new Story().Linked("r").Proposed("r").Transferred("r").Case.Reports[0].Services.ShouldBeEmpty();

    [Fact]
    public void Each_time_that_it_waited_for_a_person_ends_with_what_that_person_decided()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused();
        var refused = story.Now;
        story.Kept("r", Service.Investigation);
        var kept = story.Now;
        story.Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.Confirmed, null));
        var completed = story.Now;
        story.Closed("r");
        var closed = story.Now;

        story.Did(new ReopenReport("r", "Toch wel."));

        story.Case.Reports[0].Reconsiderations.ShouldBe(
            [new Reconsideration(refused, kept), new Reconsideration(completed, closed), new Reconsideration(story.Now)]);
    }
}

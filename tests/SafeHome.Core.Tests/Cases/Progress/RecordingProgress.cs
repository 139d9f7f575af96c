using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

public sealed class RecordingProgress
{
    private static Story Proposed => new Story().Linked("r").Proposed("r");

    private static Story Investigating => Proposed.Kept("r", Service.Investigation);

    private static Story Monitored => Proposed.Served("r", Service.ConditionsAndFollowUp).Closed("r");

    [Fact]
    public void An_investigation_is_begun_completed_and_followed_by_a_transfer()
    {
        var story = Investigating.Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.Confirmed, "Zie verslag."));
        StateOf(story).ShouldBe(ReportState.ServiceCompleted);
        story.Case.Phase.ShouldBe(Phase.Service);

        story.Transferred("r", "Het lokale team begeleidt het gezin.").Offered().Accepted();

        (StateOf(story), story.Case.Phase).ShouldBe((ReportState.Closed, Phase.Closed));
        FeedbackDue.For(story.Case, "r").ShouldBe(["VT-01-02", "VT-02"]);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Transferred);
    }

    [Fact]
    public void A_report_that_is_closed_after_a_service_is_told_to_its_reporter_as_closed_without_transfer()
    {
        var story = Investigating.Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.NoViolence, null)).Closed("r");

        story.Case.Phase.ShouldBe(Phase.Closed);
        FeedbackDue.For(story.Case, "r").ShouldBe(["VT-01-01", "VT-03"]);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Closed);
    }

    [Fact]
    public void A_closed_report_is_opened_again_with_a_reason_and_waits_for_a_decision()
    {
        var story = Proposed.Decided(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "Niets aan de hand."));

        story.Did(new ReopenReport("r", "Toch wel."));

        (StateOf(story), story.Case.Phase).ShouldBe((ReportState.AwaitingNewDecision, Phase.Assessment));
        FeedbackDue.For(story.Case, "r").ShouldBeEmpty();
        story.Kept("r", Service.Investigation).Case.Phase.ShouldBe(Phase.Service);
    }

    [Fact]
    public void A_follow_up_is_counted_by_what_the_case_was_at()
    {
        FollowUpOn(Investigating).ShouldBe(FollowUp.AfterAssessment);
        FollowUpOn(Monitored).ShouldBe(FollowUp.DuringMonitoring);
        FollowUpOn(Monitored.Closed("r")).ShouldBeNull();
        // It was assessed, though it waits for a decision again.
        FollowUpOn(Monitored.Did(new RecordMonitoring("r", false, "Weer geweld."))).ShouldBe(FollowUp.AfterAssessment);
        FollowUpOn(Proposed.Transferred("r").Offered().Refused()).ShouldBe(FollowUp.AfterAssessment);
    }

    [Fact]
    public void A_report_on_a_closed_case_starts_an_assessment()
    {
        var story = Monitored.Closed("r").Linked("s");

        (story.Case.Phase, StateOf(story)).ShouldBe((Phase.Assessment, ReportState.Closed));
    }

    [Fact]
    public void An_investigation_has_an_outcome() =>
        Begun(Service.Investigation).Do(new CompleteService("r", null, "Klaar.")).ShouldRefuse("/uitkomst", "required", "Een onderzoek heeft een uitkomst.");

    [Fact]
    public void No_other_service_has_one() =>
        Begun(Service.ConditionsAndFollowUp).Do(new CompleteService("r", ServiceOutcome.Confirmed, null))
            .ShouldRefuse("/uitkomst", "notAllowed", "Deze uitkomst hoort bij een onderzoek, en alleen daarbij.");

    [Fact]
    public void What_is_not_begun_can_end_unfinished() =>
        StateOf(Investigating.Did(new CompleteService("r", ServiceOutcome.Unfinished, "Verhuisd."))).ShouldBe(ReportState.ServiceCompleted);

    private static Story Begun(Service service) => Proposed.Kept("r", service).Did(new StartService("r"));

    private static ReportState StateOf(Story story) => story.Case.Report("r")!.State;

    private static FollowUp? FollowUpOn(Story story) => story.Linked("s").Case.Report("s")!.FollowUp;
}

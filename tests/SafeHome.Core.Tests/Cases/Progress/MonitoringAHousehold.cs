using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

public sealed class MonitoringAHousehold
{
    private static readonly RecordMonitoring Safe = new("r", IsSafe: true, null);
    private static readonly RecordMonitoring Unsafe = new("r", IsSafe: false, "Weer geweld.");

    private static Story ConditionsSet => new Story().Linked("r").Proposed("r").Served("r", Service.ConditionsAndFollowUp);

    private static Story Monitored => ConditionsSet.Closed("r");

    [Fact]
    public void After_conditions_for_safety_the_household_is_monitored_until_the_last_moment()
    {
        var story = Monitored;
        story.Case.Phase.ShouldBe(Phase.Monitoring);

        story.Did(Safe);
        story.Case.Phase.ShouldBe(Phase.Monitoring);
        story.Did(Safe);

        story.Case.Phase.ShouldBe(Phase.Closed);
        story.Do(Safe).ShouldConflict("afgesloten", "Monitoring als veilig vastleggen kan nu niet: de melding is afgesloten. Zij kan heropend worden.");
    }

    [Fact]
    public void After_conditions_for_safety_an_accepted_transfer_leads_to_monitoring()
    {
        var story = ConditionsSet.Transferred("r", "Hulp door het lokale team.").Offered().Accepted();

        story.Case.Phase.ShouldBe(Phase.Monitoring);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Transferred);
    }

    [Fact]
    public void After_conditions_for_safety_a_refused_transfer_waits_for_a_decision_first()
    {
        var story = ConditionsSet.Transferred("r", "Hulp door het lokale team.").Offered().Refused();

        story.Case.Phase.ShouldBe(Phase.Assessment);
        Plans(story).ShouldBeEmpty();
    }

    [Fact]
    public void After_conditions_for_safety_a_decision_that_nothing_follows_leads_to_monitoring()
    {
        var story = ConditionsSet.Transferred("r", "Hulp door het lokale team.").Offered().Refused();

        story.Decided(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "De familie helpt.")).Case.Phase.ShouldBe(Phase.Monitoring);
    }

    [Fact]
    public void Conditions_that_nobody_began_to_set_are_not_monitored() =>
        new Story().Linked("r").Proposed("r").Kept("r", Service.ConditionsAndFollowUp)
            .Did(new CompleteService("r", ServiceOutcome.Unfinished, "Verhuisd.")).Closed("r").Case.Phase.ShouldBe(Phase.Closed);

    [Fact]
    public void What_monitoring_finds_unsafe_waits_for_a_decision()
    {
        var report = Monitored.Did(Unsafe).Case.Reports[0];

        (report.State, report.Decision).ShouldBe((ReportState.AwaitingNewDecision, null));
    }

    [Fact]
    public void What_is_found_unsafe_or_closed_early_is_not_looked_at_any_more_by_the_old_plan()
    {
        var story = Monitored.Did(Unsafe);
        var unsafeAt = story.Now;

        story.Served("r", Service.ConditionsAndFollowUp).Closed("r").Did(Safe);
        var safeAt = story.Now;
        story.Closed("r");

        story.Case.Phase.ShouldBe(Phase.Closed);
        Plans(story).Select(plan => (string.Join(' ', plan.Done), plan.Ended)).ShouldBe([($"{unsafeAt}", unsafeAt), ($"{safeAt}", story.Now)]);
    }

    [Fact]
    public void A_plan_that_was_carried_out_to_its_last_moment_did_not_end_early()
    {
        var story = Monitored.Did(Safe).Did(Safe).Did(new ReopenReport("r", "Een buur belt."));

        var plan = Plans(story).ShouldHaveSingleItem();
        (plan.Done.Count, plan.Ended).ShouldBe((2, null));
    }

    private static IReadOnlyList<MonitoringPlan> Plans(Story story) => story.Case.Report("r")!.Monitoring;
}

using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

/// <summary>What follows for a case from where its reports stand.</summary>
public sealed class StandingOfACase
{
    private static readonly TakeDecision SetConditions = new("r", DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, "Onduidelijk.");

    [Fact]
    public void What_joins_while_any_report_waits_for_its_first_decision_came_during_the_assessment()
    {
        var story = new Story().Linked("q").Proposed("q").Transferred("q").Linked("r");

        FollowUpIn(story).ShouldBe(FollowUp.DuringAssessment);
    }

    [Fact]
    public void What_joins_while_Veilig_Thuis_has_a_part_in_any_report_came_after_the_assessment()
    {
        FollowUpIn(Closed("q").Linked("r").Proposed("r").Decided(SetConditions)).ShouldBe(FollowUp.AfterAssessment);
        FollowUpIn(Monitored().Linked("q").Proposed("q").Transferred("q")).ShouldBe(FollowUp.AfterAssessment);
    }

    [Fact]
    public void What_joins_while_any_report_is_monitored_and_nothing_else_goes_on_came_during_monitoring()
    {
        FollowUpIn(Monitored()).ShouldBe(FollowUp.DuringMonitoring);
        var story = Monitored().Linked("q").Proposed("q").Decided(NoFollowUp("q"));
        FollowUpIn(story).ShouldBe(FollowUp.DuringMonitoring);
    }

    [Fact]
    public void A_case_in_which_all_is_decided_is_as_urgent_as_its_most_urgent_report_was()
    {
        var story = new Story().Linked("r").Proposed("r", Story.ToLocalTeam with { Urgency = Urgency.Urgent }).Linked("s").Proposed("s")
            .Transferred("r").Transferred("s");

        story.Case.Urgency.ShouldBe(Urgency.Urgent);
    }

    [Theory]
    [InlineData(DecisionCode.NotAdmissible, true)]
    [InlineData(DecisionCode.WrongAddressee, true)]
    [InlineData(DecisionCode.NoFollowUp, false)]
    public void What_turned_out_to_be_no_report_to_this_Veilig_Thuis_is_passed_on(DecisionCode decision, bool isPassedOn)
    {
        var story = new Story().Linked("r").Proposed("r");
        story.Case.Report("r")!.IsPassedOn.ShouldBeFalse();

        story.Decided(NoFollowUp("r") with { Decision = decision }).Case.Report("r")!.IsPassedOn.ShouldBe(isPassedOn);
    }

    [Fact]
    public void A_transfer_waits_for_its_receiver_until_it_is_answered_or_came_back()
    {
        var decided = () => new Story().Linked("r").Proposed("r").Transferred("r");

        IsOpen(decided()).ShouldBeTrue();
        IsOpen(decided().Offered()).ShouldBeTrue();
        IsOpen(decided().Offered().Accepted()).ShouldBeFalse();
        IsOpen(decided().Offered().Refused()).ShouldBeFalse();
        IsOpen(decided().Withdrawn()).ShouldBeFalse();
        IsOpen(decided().Offered().Lapsed()).ShouldBeFalse();

        static bool IsOpen(Story story) => story.Case.Referrals.ShouldHaveSingleItem().IsOpen;
    }

    [Fact]
    public void Reports_are_in_the_order_in_which_they_came_in_and_those_of_one_instant_by_their_ids()
    {
        var story = new Story().Linked("b").Linked("a");
        var (b, a) = (story.Case.Report("b")!, story.Case.Report("a")!);
        (b.ComesBefore(a), a.ComesBefore(b)).ShouldBe((true, false));

        var twin = b with { Id = "c" };

        (b.ComesBefore(twin), twin.ComesBefore(b), b.ComesBefore(b)).ShouldBe((true, false, false));
    }

    private static FollowUp? FollowUpIn(Story story) => story.Linked("late").Case.Report("late")!.FollowUp;

    private static Story Closed(string report) => new Story().Linked(report).Proposed(report).Decided(NoFollowUp(report));

    private static Story Monitored() => new Story().Linked("r").Proposed("r").Decided(SetConditions)
        .Did(new StartService("r")).Did(new CompleteService("r", null, null)).Did(new CloseReport("r", "Het is veilig.", MonitoringMoments.Usual));

    private static TakeDecision NoFollowUp(string report) => new(report, DecisionCode.NoFollowUp, null, null, "Niets aan de hand.");
}

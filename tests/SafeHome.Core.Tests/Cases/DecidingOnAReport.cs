using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class DecidingOnAReport
{
    private static readonly TakeDecision AsProposed = new("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", null);

    [Fact]
    public void What_was_proposed_needs_no_reason()
    {
        var @case = new Story().Linked("r").Proposed("r").Decided(AsProposed).Case;

        @case.Report("r")!.Decision!.By.ShouldBe("an");
        @case.Referrals.ShouldHaveSingleItem().Status.ShouldBe(ReferralStatus.Decided);
        @case.Phase.ShouldBe(Phase.Transfer);
    }

    [Fact]
    public void A_deviation_with_a_reason_is_carried_out_and_keeps_the_reason()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(AsProposed with { Receiver = "save-eemland", Motivation = "Het kind." });

        story.Case.Report("r")!.Decision!.Motivation.ShouldBe("Het kind.");
        story.Case.Referrals[0].Receiver.ShouldBe("save-eemland");
    }

    [Fact]
    public void Nothing_is_transferred_where_there_is_nobody_to_transfer_it_to()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "Er is hulp."));

        story.Case.Referrals.ShouldBeEmpty();
        story.Events.OfType<DecisionTaken>().Single().Referral.ShouldBeNull();
    }

    [Theory]
    [InlineData(DecisionCode.WrongAddressee, "VT-99")]
    [InlineData(DecisionCode.NotAdmissible, "VT-00")]
    public void What_came_to_the_wrong_place_can_be_sent_on_and_Veilig_Thuis_is_responsible_until_it_is_accepted(DecisionCode decision, string outcome)
    {
        var story = new Story().Linked("r").Proposed("r")
            .Decided(new TakeDecision("r", decision, null, "veilig-thuis-VT01", "Het gezin woont in Amsterdam."));
        story.Case.Phase.ShouldBe(Phase.Transfer);
        FeedbackDue.For(story.Case, "r").ShouldBe([outcome]);

        story.Offered().Accepted();

        story.Case.Phase.ShouldBe(Phase.Closed);
        FeedbackDue.For(story.Case, "r").ShouldBe([outcome]);
    }

    [Fact]
    public void What_came_to_the_wrong_place_and_was_refused_there_waits_for_a_decision_again()
    {
        var story = new Story().Linked("r").Proposed("r")
            .Decided(new TakeDecision("r", DecisionCode.WrongAddressee, null, "veilig-thuis-VT01", "Het gezin woont in Amsterdam.")).Offered().Refused();

        story.Case.Phase.ShouldBe(Phase.Assessment);
    }

    [Fact]
    public void After_a_refused_transfer_there_is_a_decision_to_take_again()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused();
        story.Case.Phase.ShouldBe(Phase.Assessment);

        story.Decided(AsProposed with { Receiver = "save-eemland", Motivation = "Geweigerd." });

        story.Case.Referrals.Select(referral => referral.Status).ShouldBe([ReferralStatus.Refused, ReferralStatus.Decided]);
        story.Case.Report("r")!.FirstDecided.ShouldBe(story.Events.OfType<DecisionTaken>().First().At);
    }
}

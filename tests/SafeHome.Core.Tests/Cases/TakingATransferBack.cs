using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

public sealed class TakingATransferBack
{
    private static readonly WithdrawReferral Withdrawal = new(Story.Transfer(1), "Verhuisd.");

    private static Story Decided => new Story().Linked("r").Proposed("r").Transferred("r");

    private static Story Offered => Decided.Offered();

    [Fact]
    public void A_withdrawn_transfer_brings_the_case_back_with_its_reason()
    {
        var @case = Offered.Withdrawn().Case;

        (@case.Phase, @case.Referrals[0].Status, @case.Referrals[0].Reason).ShouldBe((Phase.Assessment, ReferralStatus.Withdrawn, "Verhuisd."));
        (@case.Referrals[0].CameBack, @case.Referrals[0].TakenBack).ShouldBe((true, Offered.Now.AddHours(1)));
    }

    [Fact]
    public void It_can_be_withdrawn_before_its_receiver_has_seen_it() => Decided.Withdrawn().Case.Phase.ShouldBe(Phase.Assessment);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Withdrawing_takes_a_reason(string? reason) =>
        Offered.Withdraw(Withdrawal with { Reason = reason }).ShouldRefuse("/reden", "required", "Intrekken vraagt een reden.");

    [Fact]
    public void Withdrawing_again_changes_nothing() => Offered.Withdrawn().Withdraw(Withdrawal).ShouldChangeNothing();

    [Fact]
    public void What_was_answered_or_came_back_cannot_be_withdrawn()
    {
        const string NotOpen = "Deze overdracht staat niet meer open.";

        Offered.Accepted().Withdraw(Withdrawal).ShouldConflict("alAanvaard", "De ontvanger heeft deze overdracht al aanvaard.");
        Offered.Refused().Withdraw(Withdrawal).ShouldConflict("nietOpen", NotOpen);
        Offered.Lapsed().Withdraw(Withdrawal).ShouldConflict("nietOpen", NotOpen);
        Offered.Withdraw(Withdrawal with { Referral = Story.Transfer(2) }).ShouldConflict("nietOpen", NotOpen);
    }

    [Fact]
    public void Silence_until_the_end_of_the_term_brings_the_case_back()
    {
        var offered = Offered.Case;
        var end = offered.Referrals[0].AnswerBefore!.Value;

        new LapseReferral(Story.Transfer(1)).On(offered, end.AddTicks(-1)).Events.ShouldBeEmpty();
        var @case = offered.After(new LapseReferral(Story.Transfer(1)).On(offered, end).Events);

        (@case.Phase, @case.Referrals[0].Status, @case.Referrals[0].TakenBack).ShouldBe((Phase.Assessment, ReferralStatus.Lapsed, end));
    }

    [Fact]
    public void What_does_not_wait_for_an_answer_does_not_lapse()
    {
        foreach (var story in new[] { Decided, Offered.Accepted(), Offered.Refused(), Offered.Withdrawn(), Offered.Lapsed() })
            new LapseReferral(Story.Transfer(1)).On(story.Case, DateTimeOffset.MaxValue).Events.ShouldBeEmpty();
    }

    [Fact]
    public void After_it_came_back_it_can_be_offered_again()
    {
        var @case = Offered.Lapsed().Transferred("r").Offered(2).Accepted(2).Case;

        (@case.Phase, @case.Referrals.Count, @case.Referrals[0].Status).ShouldBe((Phase.Closed, 2, ReferralStatus.Lapsed));
    }
}

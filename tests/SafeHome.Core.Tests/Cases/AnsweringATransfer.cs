using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

public sealed class AnsweringATransfer
{
    private static readonly AnswerReferral Yes = new(Story.Transfer(1), true, null);
    private static readonly AnswerReferral No = new(Story.Transfer(1), false, "Geen plaats.");

    private static Story Offered => new Story().Linked("r").Proposed("r").Transferred("r").Offered();

    [Fact]
    public void Veilig_Thuis_is_responsible_until_the_receiver_accepts()
    {
        var story = Offered;
        story.Case.Phase.ShouldBe(Phase.Transfer);

        story.Accepted().Case.Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public void A_refusal_brings_the_case_back_and_keeps_its_reason()
    {
        var @case = Offered.Refused().Case;

        (@case.Phase, @case.Referrals[0].Reason).ShouldBe((Phase.Assessment, "Geen plaats."));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_refusal_needs_a_reason(string? reason) =>
        Offered.Answer(No with { Reason = reason }).Refusal!.Field.ShouldBe("/reden");

    [Fact]
    public void The_same_answer_again_is_fine_and_changes_nothing()
    {
        Offered.Accepted().Answer(Yes).ShouldBe(new CommandResult([]), new SameResult());
        Offered.Refused().Answer(No).ShouldBe(new CommandResult([]), new SameResult());
    }

    [Fact]
    public void Another_answer_is_a_conflict()
    {
        Offered.Accepted().Answer(No).Refusal!.Code.ShouldBe("alBeantwoord");
        Offered.Refused().Answer(Yes).Refusal!.Code.ShouldBe("alBeantwoord");
    }

    [Fact]
    public void What_was_not_offered_cannot_be_answered()
    {
        new Story().Linked("r").Proposed("r").Transferred("r").Answer(Yes).Refusal!.Code.ShouldBe("nietAangeboden");
        Offered.Answer(Yes with { Referral = Story.Transfer(2) }).Refusal!.Code.ShouldBe("nietAangeboden");
    }

    [Fact]
    public void What_was_taken_back_cannot_be_answered_any_more()
    {
        Offered.Withdrawn().Answer(Yes).Refusal!.Code.ShouldBe("ingetrokken");
        Offered.Lapsed().Answer(Yes).Refusal!.Code.ShouldBe("verlopen");
    }

    private sealed class SameResult : IEqualityComparer<CommandResult>
    {
        public bool Equals(CommandResult? x, CommandResult? y) => x!.Refusal == y!.Refusal && x.Events.SequenceEqual(y.Events);

        public int GetHashCode(CommandResult obj) => 0;
    }
}

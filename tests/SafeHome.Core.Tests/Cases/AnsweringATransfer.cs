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
        Offered.Answer(No with { Reason = reason }).ShouldRefuse("/reden", "required", "Een weigering vraagt een reden.");

    [Fact]
    public void The_same_answer_again_is_fine_and_changes_nothing()
    {
        Offered.Accepted().Answer(Yes).ShouldChangeNothing();
        Offered.Refused().Answer(No).ShouldChangeNothing();
    }

    [Fact]
    public void Another_answer_is_a_conflict()
    {
        const string Answered = "Op deze overdracht is al anders geantwoord.";

        Offered.Accepted().Answer(No).ShouldConflict("alBeantwoord", Answered);
        Offered.Refused().Answer(Yes).ShouldConflict("alBeantwoord", Answered);
    }

    [Fact]
    public void What_was_not_offered_cannot_be_answered()
    {
        const string NotOffered = "Deze overdracht is niet aangeboden.";

        new Story().Linked("r").Proposed("r").Transferred("r").Answer(Yes).ShouldConflict("nietAangeboden", NotOffered);
        Offered.Answer(Yes with { Referral = Story.Transfer(2) }).ShouldConflict("nietAangeboden", NotOffered);
    }

    [Fact]
    public void What_was_taken_back_cannot_be_answered_any_more()
    {
        Offered.Withdrawn().Answer(Yes).ShouldConflict("ingetrokken", "Veilig Thuis heeft deze overdracht ingetrokken.");
        Offered.Lapsed().Answer(Yes).ShouldConflict("verlopen", "De termijn is verstreken; Veilig Thuis heeft de overdracht teruggenomen.");
    }
}

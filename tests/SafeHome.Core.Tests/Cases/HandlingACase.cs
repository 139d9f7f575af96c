using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class HandlingACase
{
    [Fact]
    public void Who_claims_a_case_has_it_from_then_on()
    {
        var story = new Story().Linked("r").Did(new ClaimCase(), "an");

        story.Case.Handler.ShouldBe(new Handler("an", story.Now));
    }

    [Fact]
    public void Claiming_again_changes_nothing_until_another_report_came()
    {
        var story = new Story().Linked("r").Did(new ClaimCase(), "an");
        story.Do(new ClaimCase(), "an").ShouldChangeNothing();

        story.Linked("s").Did(new ClaimCase(), "an");

        story.Case.Handler.ShouldBe(new Handler("an", story.Now));
    }

    [Fact]
    public void Who_claims_a_case_as_its_report_comes_knows_of_that_report()
    {
        var story = new Story().Linked("r");
        story.Happen(new ClaimCase().On(story.Case, story.Now, "an").Events);

        story.Do(new ClaimCase(), "an").ShouldChangeNothing();
    }

    [Fact]
    public void What_a_colleague_has_can_be_taken_over_and_not_claimed()
    {
        var story = new Story().Linked("r").Did(new ClaimCase(), "an");

        story.Do(new ClaimCase(), "bo").ShouldConflict("alOpgepakt", "Een collega heeft deze casus al opgepakt. U kunt hem overnemen, met een reden.");
        story.Did(new TakeOverCase("Verlof."), "bo").Case.Handler!.Name.ShouldBe("bo");
        story.Events[^1].ShouldBeOfType<CaseTakenOver>().From.ShouldBe("an");
        story.Do(new TakeOverCase("Nog eens."), "bo").ShouldChangeNothing();
    }

    [Fact]
    public void What_nobody_has_can_be_claimed_and_not_taken_over() =>
        new Story().Linked("r").Do(new TakeOverCase("Verlof."), "bo").ShouldConflict("nietOpgepakt", "Niemand heeft deze casus: u kunt hem oppakken.");

    [Fact]
    public void Only_its_handler_gives_a_case_back()
    {
        var story = new Story().Linked("r").Did(new ClaimCase(), "an");

        story.Do(new GiveBackCase(null), "bo").ShouldConflict("nietUwCasus", "Een collega heeft deze casus. U kunt hem overnemen, met een reden.");
        story.Did(new GiveBackCase("Te druk."), "an").Case.Handler.ShouldBeNull();
        story.Do(new GiveBackCase(null), "an").ShouldChangeNothing();
    }

    [Fact]
    public void A_closed_case_is_not_taken_in_hand()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "Niets aan de hand."));

        story.Do(new ClaimCase(), "an").ShouldConflict("afgesloten", "De casus is afgesloten.");
        story.Do(new TakeOverCase("Verlof."), "an").ShouldConflict("afgesloten", "De casus is afgesloten.");
    }
}

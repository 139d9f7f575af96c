using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Links;

/// <summary>What becomes of possible links when reports move: those that wait for a person are judged with the move.</summary>
public sealed class JudgingALink
{
    private static readonly TakeDecision NothingToDo = new("n", DecisionCode.NoFollowUp, null, null, "Niets aan de hand.");

    [Fact]
    public void A_case_that_waits_for_a_judgement_only_is_not_closed_until_then()
    {
        var story = new Story().PointingTo("n", "f").Proposed("n").Decided(NothingToDo);
        story.Case.Phase.ShouldBe(Phase.Assessment);

        story.Rejected(new Story("a").Linked("f").Case);

        story.Case.Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public void Joining_confirms_the_links_between_the_two_and_no_others()
    {
        var father = new Story("a").PointingTo("f", "n", "elsewhere");
        var namesake = new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f", "elsewhere");

        father.Joined(namesake);

        Verdicts(father).ShouldBe(
            [("f", "n", LinkVerdict.Confirmed), ("f", "elsewhere", null), ("n", "f", LinkVerdict.Confirmed), ("n", "elsewhere", null)]);
        father.Case.PossibleLinks.Select(link => link.Judged).ShouldBe([namesake.Now, null, namesake.Now, null]);
    }

    [Fact]
    public void Who_joins_after_all_what_was_rejected_confirms_it_and_it_was_judged_when_it_was_rejected()
    {
        var father = new Story("a").Linked("f");
        var namesake = new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f").Rejected(father.Case).RelatedTo("m", "a");
        var rejected = namesake.Case.PossibleLinks.ShouldHaveSingleItem();

        father.Joined(namesake);

        father.Case.PossibleLinks.ShouldBe([rejected with { Verdict = LinkVerdict.Confirmed }]);
    }

    /// <summary>The clock of a link ends with its judgement: a later move must not make it late.</summary>
    [Fact]
    public void A_link_was_judged_when_it_was_judged_first_wherever_its_reports_go()
    {
        var together = Together().PointingTo("g", "e");
        var confirmed = together.Case.PossibleLinks[0];

        var joined = new Story("z").Linked("e").Joined(together);
        joined.Case.PossibleLinks[0].ShouldBe(confirmed);

        joined.SplitOff("d", "f", "n").Case.PossibleLinks.ShouldBe([confirmed]);
        joined.SplitOff("x", "g").Case.PossibleLinks.ShouldHaveSingleItem().Verdict.ShouldBe(LinkVerdict.Rejected);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("n")]
    public void Splitting_off_rejects_the_link_between_who_leaves_and_who_stays_whichever_has_it(string leaves)
    {
        var father = Together();

        var own = father.SplitOff("d", leaves);

        Verdicts(father).Concat(Verdicts(own)).ShouldBe([("n", "f", LinkVerdict.Rejected)]);
    }

    [Fact]
    public void Splitting_off_says_nothing_of_reports_of_other_cases()
    {
        var story = new Story().PointingTo("r", "elsewhere").PointingTo("s", "elsewhere");

        var own = story.SplitOff("d", "s");

        (Verdicts(story).Single(), Verdicts(own).Single()).ShouldBe((("r", "elsewhere", null), ("s", "elsewhere", null)));
    }

    [Fact]
    public void Reports_that_are_split_off_together_stay_of_one_household()
    {
        var father = Together().Linked("g");

        var own = father.SplitOff("d", "f", "n");

        Verdicts(own).ShouldBe([("n", "f", LinkVerdict.Confirmed)]);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("n")]
    public void Undoing_a_link_does_not_make_its_judgement_late(string leaves)
    {
        var father = new Story("a").PointingTo("f", "n").Joined(new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f"));
        var judged = father.Case.PossibleLinks[0].Judged.ShouldNotBeNull();

        var own = father.Until("2026-12-18T09:00:00Z").SplitOff("d", leaves);

        father.Case.PossibleLinks.Concat(own.Case.PossibleLinks).Select(link => (link.Verdict, link.Judged)).ShouldBe(
            [(LinkVerdict.Rejected, judged), (LinkVerdict.Rejected, judged)]);
    }

    private static Story Together() =>
        new Story("a").Linked("f").Joined(new Story("b").Until("2026-11-18T12:00:00Z").PointingTo("n", "f")).Until("2026-11-18T20:00:00Z");

    private static IReadOnlyList<(string, string, LinkVerdict?)> Verdicts(Story story) =>
        [.. story.Case.PossibleLinks.Select(link => (link.ReportId, link.OtherReport, link.Verdict))];
}

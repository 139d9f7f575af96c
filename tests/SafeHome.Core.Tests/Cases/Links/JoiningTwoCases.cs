using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases.Links;

public sealed class JoiningTwoCases
{
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch;

    /// <summary>From which case, and when it was opened, the reports go to which.</summary>
    [Theory]
    [InlineData("a", 1, "b", 0)]
    [InlineData("b", 1, "a", 0)]
    [InlineData("b", 0, "a", 0)]
    public void The_reports_leave_the_case_that_was_opened_last_whichever_is_named_first(string from, int opened, string into, int before)
    {
        var (later, earlier) = (new Case { Id = from, Opened = Then.AddDays(opened) }, new Case { Id = into, Opened = Then.AddDays(before) });

        JoinCases.Direction(later, earlier).ShouldBe((later, earlier));
        JoinCases.Direction(earlier, later).ShouldBe((later, earlier));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void It_takes_a_reason(string? reason) =>
        new Story().PointingTo("n", "f").Do(new JoinCases(new Story("a").Linked("f").Case, reason).On)
            .ShouldRefuse("/reden", "required", "Een koppeling wijzigen vraagt een reden.");

    [Fact]
    public void Cases_of_which_neither_points_to_the_other_are_not_joined()
    {
        var father = new Story("a").Linked("f");

        ShouldHaveNothingToJudge(new Story().Linked("n"));
        ShouldHaveNothingToJudge(new Story().PointingTo("n", "elsewhere"));
        ShouldHaveNothingToJudge(new Story().PointingTo("n", "f").Rejected(father.Case));
        ShouldHaveNothingToJudge(new Story().RelatedTo("n", "elsewhere"));

        void ShouldHaveNothingToJudge(Story story) => story.Do(new JoinCases(father.Case, Moves.OneHousehold).On).ShouldConflict(
            "geenMogelijkeKoppeling", "Tussen deze casussen is geen mogelijke koppeling die op een oordeel wacht.");
    }

    [Fact]
    public void One_that_points_is_enough_whichever_does_and_whatever_else_it_points_to()
    {
        ShouldBeJoined(new Story("a").Linked("f"), new Story("b").PointingTo("n", "elsewhere", "f"));
        ShouldBeJoined(new Story("a").PointingTo("f", "elsewhere", "n"), new Story("b").Linked("n"));
        ShouldBeJoined(new Story("a").Linked("f"), new Story("b").RelatedTo("n", "x", "a"));
        ShouldBeJoined(new Story("a").RelatedTo("f", "x", "b"), new Story("b").Linked("n"));

        static void ShouldBeJoined(Story into, Story from) => into.Joined(from).Case.Reports.Select(report => report.Id).ShouldBe(["f", "n"]);
    }

    [Fact]
    public void Who_points_to_a_case_that_was_joined_to_another_points_to_that_one()
    {
        var father = new Story("a").Linked("f").Joined(new Story("b").PointingTo("n", "f"));

        var story = new Story().RelatedTo("m", "b");

        father.Joined(story).Case.Absorbed.ShouldBe(["b", "c"]);
    }

    [Fact]
    public void A_case_that_was_joined_to_another_is_not_joined_again()
    {
        var father = new Story("a").PointingTo("f", "n");
        var namesake = new Story("b").Linked("n");
        father.Joined(namesake);

        namesake.Do(new JoinCases(father.Case, Moves.OneHousehold).On)
            .ShouldConflict("samengevoegd", "De meldingen van deze casus horen al bij een andere casus.");
    }

    [Fact]
    public void Nothing_is_joined_to_a_case_that_was_joined_to_another()
    {
        var namesake = new Story("b").Linked("n");
        new Story("a").PointingTo("f", "n").Joined(namesake);

        new Story().RelatedTo("m", "b").Do(new JoinCases(namesake.Case, Moves.OneHousehold).On)
            .ShouldConflict("samengevoegd", "De meldingen van deze casus horen al bij een andere casus.");
    }

    [Fact]
    public void Cases_that_are_not_for_the_eyes_of_the_same_staff_are_not_joined()
    {
        var father = new Story("a").Linked("f").Did(new ProtectCase(["an", "bo"], "Een collega is betrokken."));

        new Story().PointingTo("n", "f").Do(new JoinCases(father.Case, Moves.OneHousehold).On).ShouldConflict(
            "anderAfgeschermd", "De twee casussen zijn niet voor dezelfde medewerkers te zien. Noem eerst bij beide dezelfde.");
    }
}

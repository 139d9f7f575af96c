using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases.Links;

public sealed class RejectingAPossibleLink
{
    private static readonly Case Father = new Story("a").Linked("f").Linked("g").Case;
    private static readonly Case Uncle = new Story("u").Linked("o").Case;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void It_takes_a_reason(string? reason) =>
        new Story().PointingTo("n", "f").Do(new RejectPossibleLink(Father, reason).On)
            .ShouldRefuse("/reden", "required", "Een koppeling wijzigen vraagt een reden.");

    [Fact]
    public void Where_no_link_between_the_two_waits_there_is_nothing_to_reject()
    {
        ShouldHaveNothingToJudge(new Story().Linked("n"));
        ShouldHaveNothingToJudge(new Story().PointingTo("n", "o"));
        ShouldHaveNothingToJudge(new Story().PointingTo("n", "f").Rejected(Father));

        static void ShouldHaveNothingToJudge(Story story) => story.Do(new RejectPossibleLink(Father, "Vader en zoon.").On).ShouldConflict(
            "geenMogelijkeKoppeling", "Tussen deze casussen is geen mogelijke koppeling die op een oordeel wacht.");
    }

    [Fact]
    public void Every_link_between_the_two_cases_is_rejected_and_those_with_others_wait_on()
    {
        var story = new Story().PointingTo("n", "f", "o").PointingTo("m", "f", "g").Rejected(Father);

        story.Case.PossibleLinks.Select(link => (link.ReportId, link.OtherReport, link.Verdict, link.Judged)).ShouldBe(
        [
            ("n", "f", LinkVerdict.Rejected, story.Now), ("n", "o", null, null),
            ("m", "f", LinkVerdict.Rejected, story.Now), ("m", "g", LinkVerdict.Rejected, story.Now),
        ]);
    }

    [Fact]
    public void It_is_remembered_of_each_case_by_both()
    {
        var story = new Story().PointingTo("n", "f", "o").PointingTo("m", "f").Rejected(Father).Rejected(Uncle);

        story.Case.Apart.ShouldBe(["a", "u"]);
        (story.Case.IsApartFrom(Father), Father.IsApartFrom(story.Case), Uncle.IsApartFrom(Father)).ShouldBe((true, true, false));
        new Story("g").Linked("q").Case.IsApartFrom(story.Case).ShouldBeFalse();
    }

    [Fact]
    public void The_judgement_goes_where_its_report_goes()
    {
        var story = new Story().Linked("r").PointingTo("n", "f").Rejected(Father);

        var own = story.SplitOff("d", "n");

        (story.Case.IsApartFrom(Father), own.Case.IsApartFrom(Father), own.Case.IsApartFrom(story.Case)).ShouldBe((false, true, true));
    }
}

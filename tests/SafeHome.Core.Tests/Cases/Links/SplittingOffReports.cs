using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases.Links;

public sealed class SplittingOffReports
{
    private const string NotOfTheCase = "Noem meldingen die bij de casus horen.";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void It_takes_a_reason(string? reason) =>
        Two().Do(new SplitOffReports(["s"], "d", reason).On).ShouldRefuse("/reden", "required", "Een koppeling wijzigen vraagt een reden.");

    [Theory]
    [InlineData]
    [InlineData("elsewhere")]
    [InlineData("s", "elsewhere")]
    public void Only_reports_of_the_case_leave_it(params string[] reports) =>
        Two().Do(new SplitOffReports(reports, "d", "Twee gezinnen.").On).ShouldRefuse("/meldingen", "unknown", NotOfTheCase);

    [Fact]
    public void One_report_stays() =>
        Two().Do(new SplitOffReports(["r", "s"], "d", "Twee gezinnen.").On)
            .ShouldConflict("geenMeldingOver", "Er moet een melding in de casus overblijven.");

    [Fact]
    public void Each_case_is_as_if_it_had_never_had_the_reports_of_the_other()
    {
        var story = new Story().Linked("r").Linked("s").Proposed("r").Proposed("s").Transferred("s");

        var own = story.SplitOff("d", "s");

        story.Case.Reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            report => report.Id.ShouldBe("r"), report => report.Proposal.ShouldNotBeNull(), report => report.Decision.ShouldBeNull());
        own.Case.Reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            report => report.Id.ShouldBe("s"), report => report.FollowUp.ShouldBeNull(), report => report.Decision.ShouldNotBeNull());
        (story.Case.JoinedInto, own.Case.Absorbed.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Both_remember_that_they_are_two_households_beside_what_was_known_before()
    {
        var story = new Story().PointingTo("r", "f").Rejected(new Story("a").Linked("f").Case).Linked("s");

        var own = story.SplitOff("d", "s");

        (string.Join(' ', story.Case.Apart), string.Join(' ', own.Case.Apart)).ShouldBe(("a d", "c"));
    }

    [Fact]
    public void A_report_that_is_named_twice_leaves_once() =>
        Two().Did(new SplitOffReports(["s", "s"], "d", "Twee gezinnen.").On).Events[^1].ShouldBeOfType<ReportsLeft>().Reports.ShouldBe(["s"]);

    [Fact]
    public void Its_transfer_goes_along_and_whoever_asks_for_it_is_sent_on()
    {
        var story = Two().Proposed("r").Proposed("s").Transferred("r").Transferred("s").Offered(1).Offered(2);

        var own = story.SplitOff("d", "s").Accepted(2);

        own.Case.Referrals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            transfer => transfer.Id.ShouldBe(Story.Transfer(2)), transfer => transfer.Status.ShouldBe(ReferralStatus.Accepted));
        story.Case.Referrals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            transfer => transfer.Id.ShouldBe(Story.Transfer(1)), transfer => transfer.Status.ShouldBe(ReferralStatus.Offered));
        story.Case.MovedReferrals.ShouldBe([new MovedReferral(Story.Transfer(2), "d")]);
    }

    [Fact]
    public void The_number_of_a_transfer_that_left_is_not_given_again()
    {
        var story = Two().Proposed("r").Proposed("s").Transferred("r").Transferred("s");

        var own = story.SplitOff("d", "s");

        (story.Case.NextReferral, own.Case.NextReferral).ShouldBe((Story.Transfer(3), new ReferralId("d", 1)));
    }

    [Fact]
    public void Where_the_case_was_opened_and_when_stays_so_though_the_report_that_opened_it_left()
    {
        var story = new Story().Linked("r").Linked("s", link => link with { Region = "VT21" });
        var before = story.Case;

        var own = story.SplitOff("d", "r");

        (story.Case.Region, story.Case.Opened).ShouldBe(("VT20", before.Opened));
        (own.Case.Region, own.Case.Opened).ShouldBe(("VT20", story.Now));
    }

    private static Story Two() => new Story().Linked("r").Linked("s");
}

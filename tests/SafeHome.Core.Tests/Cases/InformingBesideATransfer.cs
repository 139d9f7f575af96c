using SafeHome.Core.Cases;

namespace SafeHome.Core.Tests.Cases;

/// <summary>SAVE-team Eemland is informed where the local team of Amersfoort takes the lead with a child.</summary>
public sealed class InformingBesideATransfer
{
    [Fact]
    public void Every_decision_that_gives_another_the_lead_has_its_own_notice()
    {
        var story = Decided("r", "s");
        var first = story.Case.Report("r")!.Decision!.At;

        story.Offered(1).Refused(1).Transferred("r");

        story.Case.Notices.ShouldBe(
        [
            new Notice("r", 1, "save-eemland", "lokaal-team-GM0307", first),
            new Notice("s", 1, "save-eemland", "lokaal-team-GM0307", story.Case.Report("s")!.Decision!.At),
            new Notice("r", 2, "save-eemland", "lokaal-team-GM0307", story.Now),
        ]);
    }

    [Fact]
    public void With_adults_alone_nobody_is_informed() => new Story().Linked("r").Proposed("r").Transferred("r").Case.Notices.ShouldBeEmpty();

    [Fact]
    public void A_notice_stands_for_as_long_as_its_decision_does()
    {
        var story = Decided("r").Offered(1);
        Standing().ShouldBe([true]);

        story.Refused(1);
        Standing().ShouldBe([false]);

        story.Transferred("r");
        Standing().ShouldBe([false, true]);

        IEnumerable<bool> Standing() => story.Case.Notices.Select(notice => notice.StandsIn(story.Case));
    }

    [Fact]
    public void One_that_is_given_or_announced_is_not_the_other()
    {
        var story = Decided("r", "s").Offered(1).Refused(1).Transferred("r");

        story.Happen([new NoticeGiven(story.Now, CaseEvent.System, "r", 2), new NoticeGiven(story.Now, CaseEvent.System, "s", 1)]);
        story.Happen([new NoticeAnnounced(story.Now, CaseEvent.System, "s", 1)]);

        story.Case.Notices.Select(notice => (notice.ReportId, notice.Number, notice.Given, notice.Announced)).ShouldBe(
            [("r", 1, null, null), ("s", 1, story.Now, story.Now), ("r", 2, story.Now, null)]);
    }

    private static Story Decided(params string[] reports) => reports.Aggregate(
        new Story(), (story, report) => story.Linked(report, Story.Facts() with { Minors = 1 }).Proposed(report).Transferred(report));
}

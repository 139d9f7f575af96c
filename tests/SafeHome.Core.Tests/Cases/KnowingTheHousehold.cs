using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

/// <summary>What the rules are told of a household is what Veilig Thuis knew when the report came.</summary>
public sealed class KnowingTheHousehold
{
    private static readonly DateTimeOffset Received = DateTimeOffset.Parse("2026-11-30T09:00:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void What_came_twelve_months_before_to_the_moment_is_recent_still(int seconds, int recent)
    {
        var story = new Story().Linked("a", Story.Facts("1"), Received.AddMonths(-12).AddSeconds(seconds)).Linked("r", Story.Facts("2"), Received);

        (Of(story).EarlierReports, Of(story).EarlierReportsIn12Months).ShouldBe((1, recent));
    }

    [Fact]
    public void What_came_later_is_not_known_yet()
    {
        var story = new Story().Linked("r", Story.Facts("1"), Received).Linked("b", Story.Facts("2"), Received.AddMinutes(1));

        Of(story).EarlierReports.ShouldBe(0);
    }

    [Fact]
    public void Of_an_incident_that_several_report_the_first_counts_and_for_its_own_reports_not_even_that()
    {
        var story = new Story().Linked("a", "1").Linked("b", "1").Linked("r", "1").Linked("d", "2");

        Of(story).EarlierReports.ShouldBe(0);
        Of(story, "d").EarlierReports.ShouldBe(1);
    }

    [Fact]
    public void A_household_of_one_report_was_not_known()
    {
        var history = Of(new Story().Linked("r"));

        history.ShouldBe(CaseHistory.None with { CameBackFrom = history.CameBackFrom });
        history.CameBackFrom.ShouldBeEmpty();
    }

    [Fact]
    public void How_an_earlier_transfer_was_answered_is_known_from_then_on()
    {
        Story Offered() => new Story().Linked("a").Proposed("a").Transferred("a").Offered();

        Answers(Offered()).ShouldBe((false, false, false));
        Answers(Offered().Accepted()).ShouldBe((true, false, false));
        Answers(Offered().Refused()).ShouldBe((false, true, false));
        Answers(Offered().Withdrawn()).ShouldBe((false, false, false));
    }

    [Fact]
    public void What_is_answered_at_the_moment_or_after_it_was_not_known_when_the_report_came()
    {
        var story = new Story().Linked("a").Proposed("a").Transferred("a").Offered().Accepted();
        var answered = story.Now;

        Answers(story, answered.AddSeconds(1)).ShouldBe((true, false, false));
        Answers(story, answered, "s").ShouldBe((false, false, false));
        Answers(story, answered.AddSeconds(-1), "t").ShouldBe((false, false, false));
    }

    [Fact]
    public void That_a_SAVE_team_is_with_the_household_is_known_by_itself()
    {
        var toSave = new TakeDecision("a", DecisionCode.Transfer, null, "save-eemland", "Het kind.");

        Answers(new Story().Linked("a").Proposed("a").Decided(toSave).Offered().Accepted()).ShouldBe((true, false, true));
    }

    [Fact]
    public void From_whom_a_report_came_back_is_known_of_that_report_alone()
    {
        var story = new Story().Linked("a").Proposed("a").Transferred("a").Offered().Refused();
        story.Transferred("a", "Nu wel.").Offered(2).Withdrawn(2).Linked("r").Proposed("r").Transferred("r").Offered(3);

        Of(story, "a").CameBackFrom.ShouldBe(["lokaal-team-GM0307"]);
        Of(story).CameBackFrom.ShouldBeEmpty();
    }

    [Fact]
    public void A_service_of_Veilig_Thuis_itself_is_known_from_the_decision_until_it_is_done()
    {
        Story Kept() => new Story().Linked("a").Proposed("a").Kept("a", Service.ConditionsAndFollowUp);
        var decided = Kept().Now;

        IsServed(Kept(), decided).ShouldBeFalse();
        IsServed(Kept()).ShouldBeTrue();
        IsServed(Kept().Did(new StartService("a"))).ShouldBeTrue();
        IsServed(Kept().Did(new StartService("a")).Did(new CompleteService("a", null, null))).ShouldBeFalse();
    }

    private static bool IsServed(Story story, DateTimeOffset? received = null) => Of(story.Linked("r", Story.Facts(), received)).ServiceUnderWay;

    private static CaseHistory Of(Story story, string report = "r") => CaseHistories.Of(story.Case, story.Case.Report(report)!, Receivers.OfUtrechtAndFlevoland);

    private static (bool Accepted, bool Refused, bool BySave) Answers(Story story, DateTimeOffset? received = null, string report = "r")
    {
        var history = Of(story.Linked(report, Story.Facts(), received), report);
        return (history.TransferAccepted, history.TransferRefused, history.SaveAccepted);
    }
}

using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Matching;
using SafeHome.Core.Reports;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class FollowingACase
{
    private static readonly TakeDecision Investigate = new("r", DecisionCode.VeiligThuisActs, Service.Investigation, null, "Onduidelijk.");
    private static readonly TakeDecision Close = new("r", DecisionCode.NoFollowUp, null, null, "Niets aan de hand.");

    [Fact]
    public void The_version_counts_the_events()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Accepted();

        story.Case.Version.ShouldBe(story.Events.Count);
    }

    [Fact]
    public void A_second_report_waits_for_its_own_decision()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(Investigate);
        story.Case.Phase.ShouldBe(Phase.Service);

        story.Linked("s").Proposed("s");

        story.Case.Phase.ShouldBe(Phase.Assessment);
        story.Case.Report("r")!.Decision.ShouldNotBeNull();
    }

    [Fact]
    public void A_follow_up_knows_in_which_phase_it_came()
    {
        new Story().Linked("r").Linked("s").Case.Reports.Select(report => report.FollowUp).ShouldBe([null, FollowUp.DuringAssessment]);
        new Story().Linked("r").Proposed("r").Decided(Investigate).Linked("s").Case.Report("s")!.FollowUp.ShouldBe(FollowUp.AfterAssessment);
        new Story().Linked("r").Proposed("r").Transferred("r").Linked("s").Case.Report("s")!.FollowUp.ShouldBe(FollowUp.AfterAssessment);
        new Story().Linked("r").Proposed("r").Decided(Close).Linked("s").Case.Report("s")!.FollowUp.ShouldBeNull();
    }

    [Fact]
    public void Two_reports_with_one_incident_number_concern_the_same_incident()
    {
        var @case = new Story().Linked("r", "BVH-1").Linked("s", "BVH-2").Linked("t", "BVH-1").Case;

        @case.Reports.Select(report => report.SameIncidentAs).ShouldBe([null, null, "r"]);
    }

    [Fact]
    public void A_person_of_two_reports_is_one_person_of_the_case_with_the_latest_details()
    {
        var mother = Someone.Named("Berg", "Sanne", bsn: "999990019");
        var older = mother with { RoleCode = "112" };

        var @case = new Story().Linked("r", null, mother, Someone.Named("Berg", "Daan")).Linked("s", null, older).Case;

        @case.Persons.Count.ShouldBe(2);
        @case.Persons[0].Id.ShouldBe("r-0");
        @case.Persons[0].Details.RoleCode.ShouldBe("112");
    }

    [Fact]
    public void The_most_urgent_report_that_waits_says_how_urgent_the_case_is()
    {
        var acute = Story.ToLocalTeam with { Urgency = Urgency.Acute };
        var story = new Story().Linked("r").Proposed("r").Linked("s").Proposed("s", acute);
        story.Case.Urgency.ShouldBe(Urgency.Acute);

        story.Decided(new TakeDecision("s", DecisionCode.Transfer, null, "lokaal-team-GM0307", null));

        story.Case.Urgency.ShouldBe(Urgency.Regular);
    }

    [Fact]
    public void The_reporter_is_told_each_outcome_once_and_in_order()
    {
        var story = new Story().Linked("r").Proposed("r");
        FeedbackDue.For(story.Case, "r").ShouldBeEmpty();
        FeedbackDue.For(story.Transferred("r").Case, "r").ShouldBe(["VT-01-02"]);
        FeedbackDue.For(story.Offered().Accepted().Case, "r").ShouldBe(["VT-01-02", "VT-02"]);

        var told = story.Case.After([new FeedbackGiven(story.Now, CaseEvent.System, "r", "VT-01-02")]);

        FeedbackDue.For(told, "r").ShouldBe(["VT-02"]);
    }

    [Fact]
    public void Closing_without_transfer_tells_so_at_once() =>
        FeedbackDue.For(new Story().Linked("r").Proposed("r").Decided(Close).Case, "r").ShouldBe(["VT-01-03", "VT-03"]);

    [Fact]
    public void A_case_tells_nothing_to_the_reporter_of_a_report_that_is_not_its_own() =>
        FeedbackDue.For(new Story().Linked("r").Proposed("r").Transferred("r").Case, "s").ShouldBeEmpty();

    [Fact]
    public void The_reporter_sees_how_far_the_report_is()
    {
        var story = new Story().Linked("r");
        ProgressOf(story).ShouldBe(ReportProgress.Linked);
        ProgressOf(story.Proposed("r")).ShouldBe(ReportProgress.Proposed);
        ProgressOf(story.Transferred("r")).ShouldBe(ReportProgress.Decided);
        ProgressOf(story.Offered().Refused()).ShouldBe(ReportProgress.Decided);
        ProgressOf(story.Transferred("r").Offered(2).Accepted(2)).ShouldBe(ReportProgress.Transferred);
        ProgressOf(new Story().Linked("r").Proposed("r").Decided(Close)).ShouldBe(ReportProgress.Closed);
    }

    [Fact]
    public void A_reporter_is_shielded_where_the_law_says_so()
    {
        Reporter Reporter(string capacity, bool? mayBeDisclosed, string? ground) => new(capacity, "Naam", null, null, mayBeDisclosed, ground);

        ReporterDisclosure.IsShielded(Reporter("politie", null, null)).ShouldBeFalse();
        ReporterDisclosure.IsShielded(Reporter("huisarts", true, "bedreigendVoorMelder")).ShouldBeTrue();
        ReporterDisclosure.IsShielded(Reporter("huisarts", false, null)).ShouldBeTrue();
        ReporterDisclosure.IsShielded(Reporter("buur", null, null)).ShouldBeTrue();
        ReporterDisclosure.IsShielded(Reporter("buur", true, null)).ShouldBeFalse();
    }

    private static ReportProgress ProgressOf(Story story) => ReportProgressOf.In(story.Case, story.Case.Report("r")!);

    [Fact]
    public void A_report_that_is_in_the_case_already_is_not_to_be_judged()
    {
        var story = new Story().Linked("r");
        PossibleLink[] links = [new("s", "r", [], story.Now), new("s", "elsewhere", [], story.Now)];

        var linked = new LinkReport("s", story.Now, [], Story.Facts(), [], "VT20", links, [], null).On(story.Case, PersonComparer.Shipped, story.Now);

        linked.ShouldHaveSingleItem().ShouldBeOfType<ReportLinked>().PossibleLinks.ShouldHaveSingleItem().OtherReport.ShouldBe("elsewhere");
    }
}

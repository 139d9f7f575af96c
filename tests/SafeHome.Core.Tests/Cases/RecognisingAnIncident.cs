using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class RecognisingAnIncident
{
    private static readonly DateTimeOffset Evening = DateTimeOffset.Parse("2026-11-17T22:00:00+01:00", CultureInfo.InvariantCulture);

    private static readonly ReportFacts Police = Story.Facts("BVH-1") with { Violence = ["partnergeweld"], Happened = [Evening], Written = Evening.AddHours(2) };

    private static readonly ReportFacts Doctor = Story.Facts() with
    {
        ReporterCapacity = "huisarts",
        Violence = ["partnergeweld"],
        Happened = [Evening.AddHours(1)],
        Written = Evening.AddHours(15),
    };

    [Fact]
    public void What_police_and_doctor_tell_of_one_evening_is_one_incident_and_stays_two_reports()
    {
        var story = new Story().Linked("police", Police).Proposed("police").Linked("doctor", Doctor).Proposed("doctor");

        story.Case.Reports.Select(report => (report.Id, report.SameIncidentAs)).ShouldBe([("police", null), ("doctor", "police")]);
        var decided = story.Transferred("police").Case;
        decided.Report("doctor")!.Decision.ShouldBeNull();
        FeedbackDue.For(decided, "police").ShouldBe(["VT-01-02"]);
        FeedbackDue.For(decided, "doctor").ShouldBeEmpty();
        FeedbackDue.For(story.Transferred("doctor").Case, "doctor").ShouldBe(["VT-01-02"]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(12, true)]
    [InlineData(-12, true)]
    [InlineData(12.1, false)]
    [InlineData(-12.1, false)]
    public void Half_a_day_between_two_accounts_is_one_event_still(double hours, bool same) =>
        AreOne(Police, Doctor with { Happened = [Evening.AddHours(hours)] }).ShouldBe(same);

    [Theory]
    [InlineData(0, true)]
    [InlineData(24, true)]
    [InlineData(24.1, false)]
    [InlineData(-0.1, false)]
    public void Who_names_no_time_tells_of_the_day_before_the_writing(double hours, bool same)
    {
        AreOne(Police, Doctor with { Happened = [], Written = Evening.AddHours(hours) }).ShouldBe(same);
        AreOne(Doctor with { Happened = [], Written = Evening.AddHours(hours) }, Police).ShouldBe(same);
    }

    [Fact]
    public void Two_reports_that_name_no_time_share_no_incident() =>
        AreOne(Police with { Happened = [] }, Doctor with { Happened = [], Written = Police.Written }).ShouldBeFalse();

    [Fact]
    public void Any_of_several_incidents_can_be_the_one_in_common() =>
        AreOne(Police with { Happened = [Evening.AddDays(-9), Evening] }, Doctor with { Happened = [Evening.AddDays(-30), Evening] }).ShouldBeTrue();

    [Fact]
    public void One_kind_of_reporter_that_reports_twice_tells_of_two_incidents()
    {
        AreOne(Doctor, Doctor).ShouldBeFalse();
        AreOne(Police, Police with { IncidentNumbers = ["BVH-2"] }).ShouldBeFalse();
        AreOne(Police, Police).ShouldBeTrue();
    }

    [Fact]
    public void A_number_in_common_is_enough_whoever_names_it_and_whenever_it_was() =>
        AreOne(Police, Doctor with { IncidentNumbers = ["HA-9", "BVH-1"], Happened = [Evening.AddYears(-1)], Violence = ["geenHuiselijkGeweld"] }).ShouldBeTrue();

    [Fact]
    public void A_number_of_another_register_tells_nothing_apart() => AreOne(Police, Doctor with { IncidentNumbers = ["HA-9"] }).ShouldBeTrue();

    [Theory]
    [InlineData("partnergeweld", "partnergeweld", true)]
    [InlineData("partnergeweld", "exPartnergeweld", true)]
    [InlineData("exPartnergeweld", "partnergeweld", true)]
    [InlineData("partnergeweld", "huiselijkGeweldOverig", true)]
    [InlineData("onbekend", "ouderenmishandeling", true)]
    [InlineData("partnergeweld", "", true)]
    [InlineData("geweldTegenOuders", "kindermishandeling", true)]
    [InlineData("geweldTegenOuders", "ouderenmishandeling", true)]
    [InlineData("partnergeweld", "kindermishandeling", false)]
    [InlineData("partnergeweld", "ouderenmishandeling", false)]
    [InlineData("kindermishandeling", "ouderenmishandeling", false)]
    [InlineData("partnergeweld", "andereProblematiek", false)]
    [InlineData("onbekend", "andereProblematiek", false)]
    [InlineData("andereProblematiek", "andereProblematiek", false)]
    [InlineData("geenHuiselijkGeweld", "onbekend", false)]
    public void The_natures_must_fit(string one, string other, bool fit)
    {
        AreOne(Police with { Violence = Codes(one) }, Doctor with { Violence = Codes(other) }).ShouldBe(fit);
        AreOne(Police with { Violence = Codes(other) }, Doctor with { Violence = Codes(one) }).ShouldBe(fit);
    }

    [Theory]
    [InlineData("partnergeweld")]
    [InlineData("exPartnergeweld")]
    public void Violence_between_partners_is_child_abuse_where_a_child_was_there(string violence)
    {
        var school = Doctor with { ReporterCapacity = "onderwijs", Violence = ["kindermishandeling"] };

        AreOne(Police with { Violence = [violence], Signals = ["kinderenAanwezig"] }, school).ShouldBeTrue();
        AreOne(school with { Signals = ["kinderenAanwezig"] }, Police with { Violence = [violence] }).ShouldBeTrue();
        AreOne(Police with { Violence = ["ouderenmishandeling"], Signals = ["kinderenAanwezig"] }, school).ShouldBeFalse();
    }

    [Fact]
    public void One_evening_with_two_numbers_of_the_police_is_two_incidents_and_the_doctor_tells_of_the_first()
    {
        var again = Police with { IncidentNumbers = ["BVH-2"], Happened = [Evening.AddHours(3)] };

        Marks(new Story().Linked("a", Police).Linked("b", Doctor).Linked("c", again)).ShouldBe([("a", null), ("b", "a"), ("c", null)]);
        Marks(new Story().Linked("b", Doctor).Linked("a", Police).Linked("c", again)).ShouldBe([("b", null), ("a", "b"), ("c", null)]);
    }

    [Fact]
    public void A_second_source_is_no_follow_up_and_a_second_event_is()
    {
        var later = Police with { IncidentNumbers = ["BVH-2"], Happened = [Evening.AddDays(2)], Written = Evening.AddDays(2) };
        var doctorLater = Doctor with { Happened = [Evening.AddDays(2)], Written = Evening.AddDays(2) };

        var @case = new Story().Linked("a", Police).Linked("b", Doctor).Linked("c", later).Linked("d", doctorLater).Case;

        @case.Reports.Select(report => report.FollowUp).ShouldBe([null, null, FollowUp.DuringAssessment, null]);
    }

    [Fact]
    public void Which_report_is_the_first_does_not_depend_on_which_was_linked_first()
    {
        var received = Evening.AddHours(3);
        ReportFacts[] kinds =
        [
            Police, Police with { IncidentNumbers = ["BVH-2"] }, Doctor, Doctor with { ReporterCapacity = "buur", Happened = [] },
            Doctor with { ReporterCapacity = "onderwijs", Happened = [Evening.AddHours(20)] }, Doctor with { IncidentNumbers = ["BVH-2"] },
        ];
        var reports =
            from picked in Gen.Choose(0, kinds.Length - 1).NonEmptyListOf()
            let all = picked.Take(7).Select((kind, number) => (Id: $"r{number}", Facts: kinds[kind], Received: received.AddMinutes(number / 2))).ToArray()
            from shuffled in Gen.Shuffle(all)
            select (all, shuffled);

        Prop.ForAll(reports.ToArbitrary(), pair => Outcome(pair.all) == Outcome(pair.shuffled)).QuickCheckThrowOnFailure();

        static string Outcome((string Id, ReportFacts Facts, DateTimeOffset Received)[] reports) => string.Join(
            ' ',
            reports.Aggregate(new Story(), (story, report) => story.Linked(report.Id, report.Facts, report.Received)).Case.Reports
                .OrderBy(report => report.Id, StringComparer.Ordinal).Select(report => $"{report.Id}={report.SameIncidentAs}"));
    }

    private static bool AreOne(ReportFacts one, ReportFacts other) =>
        new Story().Linked("a", one).Linked("b", other).Case.Report("b")!.SameIncidentAs is not null;

    private static IReadOnlyList<(string, string?)> Marks(Story story) => [.. story.Case.Reports.Select(report => (report.Id, report.SameIncidentAs))];

    private static IReadOnlyList<string> Codes(string code) => code.Length == 0 ? [] : [code];
}

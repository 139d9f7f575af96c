using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class RecognisingAnIncidentByItsNumber
{
    private static readonly DateTimeOffset Evening = DateTimeOffset.UnixEpoch;

    private static readonly ReportFacts Police = Story.Facts("BVH-1") with { Violence = ["partnergeweld"], Happened = [Evening], Written = Evening };
    private static readonly ReportFacts PoliceWithoutNumber = Police with { IncidentNumbers = [] };
    private static readonly ReportFacts Doctor = Police with { ReporterCapacity = "huisarts", IncidentNumbers = [] };

    [Fact]
    public void The_incident_whose_number_a_report_names_goes_before_one_that_it_looks_like()
    {
        var school = Doctor with { ReporterCapacity = "onderwijs", IncidentNumbers = ["BVH-2"] };

        Marks(("a", Police), ("b", Police with { IncidentNumbers = ["BVH-2"] }), ("c", school)).ShouldBe([null, null, "b"]);
    }

    [Fact]
    public void A_report_of_the_police_without_a_number_is_not_told_apart_by_it()
    {
        Marks(("a", Doctor), ("b", PoliceWithoutNumber), ("c", Police)).ShouldBe([null, "a", "a"]);
        Marks(("a", Doctor), ("b", Police), ("c", PoliceWithoutNumber)).ShouldBe([null, "a", "a"]);
    }

    [Fact]
    public void Of_reports_that_came_in_at_one_instant_the_first_is_that_with_the_first_id() =>
        new Story().Linked("b", Police, Evening).Linked("a", Doctor, Evening).Case.Reports.Select(report => report.SameIncidentAs).ShouldBe(["a", null]);

    private static IReadOnlyList<string?> Marks(params (string Id, ReportFacts Facts)[] reports) =>
        [.. reports.Aggregate(new Story(), (story, report) => story.Linked(report.Id, report.Facts)).Case.Reports.Select(report => report.SameIncidentAs)];
}

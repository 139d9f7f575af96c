using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Publication;
using SafeHome.Core.LeadTimes.Reporting;
using static SafeHome.Core.Tests.LeadTimes.Reporting.Rows;

namespace SafeHome.Core.Tests.LeadTimes.Reporting;

public sealed class PublishingAnOverview
{
    private static readonly ReportRow[] First = [.. Reports(At("2026-03-02T10:00:00Z"))];
    private static readonly ReportRow[] Second = [.. Reports(Received)];

    [Fact]
    public void Counts_are_shown_rounded()
    {
        var published = Published(Overview(Second));

        (published.Period, published.AsOf).ShouldBe((HalfYear, AsOf));
        Shown(published, PublishedCounts.Sources, "politie").ShouldBe(40);
        Shown(published, PublishedCounts.Urgencies, "regulier").ShouldBe(70);
        Shown(published, PublishedCounts.FollowUps, nameof(FollowUp.AfterAssessment)).ShouldBe(30);
        Shown(published, PublishedCounts.FollowUps, "None").ShouldBe(40);
        Shown(published, PublishedCounts.AssessmentByNorm, "InTime").ShouldBe(40);
        Shown(published, PublishedCounts.AssessmentByNorm, "Overdue").ShouldBe(30);
        Shown(published, PublishedCounts.Transfers, nameof(ReferralStatus.Offered)).ShouldBe(40);
        Shown(published, PublishedCounts.Transfers, nameof(ReferralStatus.Refused)).ShouldBe(30);
        Shown(published, PublishedCounts.Sources, null).ShouldBe(70);
    }

    [Fact]
    public void What_is_small_is_withheld_and_so_is_what_would_give_it_away()
    {
        var published = Published(Overview([.. Second, .. Enumerable.Repeat(Report(Utrecht, source: "onderwijs"), 4)]));

        Shown(published, PublishedCounts.Sources, "onderwijs", Utrecht).ShouldBeNull();
        Shown(published, PublishedCounts.Sources, null, Utrecht).ShouldBeNull();
        foreach (var table in new[] { PublishedCounts.Urgencies, PublishedCounts.FollowUps, PublishedCounts.AssessmentByNorm })
            Shown(published, table, null, Utrecht).ShouldBeNull();
    }

    [Fact]
    public void A_municipality_from_which_nothing_came_is_not_told_by_its_region()
    {
        Published(Overview(Second)).Tables[PublishedCounts.Sources][new TableCell(Place.OfRegion("VT20"), null)].ShouldBe(70);
        var published = PublishedOverview.OfHalfYear(Overview(Second), [Amersfoort, Utrecht, Almere]);

        foreach (var table in published.Tables.Values)
        {
            table.Places.ShouldContain(Utrecht);
            (table[new TableCell(Amersfoort, null)] is null || table[new TableCell(Place.OfRegion("VT20"), null)] is null).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_year_is_published_beside_its_half_years()
    {
        var halves = new[] { Published(Of("2026-H1", First)), Published(Of("2026-H2", Second)) };

        var year = PublishedOverview.OfYear(Of("2026", [.. First, .. Second]), halves);

        Shown(year, PublishedCounts.Sources, "politie").ShouldBe(80);
        Shown(PublishedOverview.OfYear(Of("2026", First), [halves[0], Published(Of("2026-H2", []))]), PublishedCounts.Sources, "politie").ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11")]
    [InlineData("2026")]
    public void Only_a_half_year_is_published_by_itself(string period) => Should.Throw<ArgumentException>(() => Published(Of(period, Second)));

    [Fact]
    public void A_year_is_not_published_beside_other_half_years()
    {
        var half = Published(Of("2026-H2", Second));

        Should.Throw<ArgumentException>(() => PublishedOverview.OfYear(Of("2026", Second), [half]));
        Should.Throw<ArgumentException>(() => PublishedOverview.OfYear(Of("2026", Second), [half, half]));
        Should.Throw<ArgumentException>(() => PublishedOverview.OfYear(Of("2025", Second), [Published(Of("2026-H1", First)), half]));
    }

    [Fact]
    public void A_month_shows_how_many_reports_each_region_received_and_nothing_else()
    {
        var published = Month("2026-11", [.. First, .. Second]);

        published.Period.Name.ShouldBe("2026-11");
        ShownBy(published).ShouldBe([(PublishedCounts.Sources, Place.OfRegion("VT03"), null, 70), (PublishedCounts.Sources, Place.OfRegion("VT20"), null, 70)]);
        published.Tables[PublishedCounts.Sources].Places.ShouldContain(Amersfoort);
    }

    [Fact]
    public void Of_a_region_that_received_little_in_one_month_no_month_of_its_half_year_is_shown()
    {
        var little = Enumerable.Repeat(Report(received: At("2026-12-02T10:00:00Z")), 9);
        var enough = Enumerable.Repeat(Report(Almere, received: At("2026-12-02T10:00:00Z")), 10);
        ReportRow[] rows = [.. Second, .. little, .. enough];

        ShownBy(Month("2026-11", rows)).ShouldBe([(PublishedCounts.Sources, Place.OfRegion("VT03"), null, 70)]);
        ShownBy(Month("2026-12", rows)).ShouldBe([(PublishedCounts.Sources, Place.OfRegion("VT03"), null, 10)]);
    }

    [Fact]
    public void Of_a_region_that_its_half_year_withholds_no_month_is_shown()
    {
        var half = PublishedOverview.OfHalfYear(Overview(Second), [Amersfoort, Utrecht, Almere]);
        half.Tables[PublishedCounts.Sources][new TableCell(Place.OfRegion("VT20"), null)].ShouldBeNull();

        ShownBy(PublishedOverview.OfMonth(Of("2026-11", Second), half, [Of("2026-11", Second)])).ShouldAllBe(shown => shown.Place == Place.OfRegion("VT03"));
    }

    [Fact]
    public void Months_before_the_first_report_of_a_region_and_those_to_come_take_nothing_away()
    {
        ShownBy(Month("2026-11", Second)).Count.ShouldBe(2);
        ShownBy(Month("2026-10", Second)).ShouldBeEmpty();
        ShownBy(Month("2026-12", Second)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-06")]
    [InlineData("2026-H2")]
    public void A_month_is_not_published_beside_another_half_year(string period) =>
        Should.Throw<ArgumentException>(() => PublishedOverview.OfMonth(Of(period, Second), Published(Overview(Second)), []));

    // Counted in the last month with reports.
    private static PublishedOverview Month(string month, ReportRow[] rows)
    {
        var last = rows.Max(row => row.Received).Month;
        var months = Enumerable.Range(7, last - 6).Select(number => Of($"2026-{number:00}", [.. rows.Where(row => row.Received.Month == number)]));
        return PublishedOverview.OfMonth(
            Of(month, [.. rows.Where(row => $"2026-{row.Received.Month:00}" == month)]),
            Published(Overview([.. rows.Where(row => row.Received.Month > 6)])),
            [.. months]);
    }

    private static List<(PublishedCounts Table, Place Place, string? Value, int Count)> ShownBy(PublishedOverview published) =>
    [
        .. from table in published.Tables
           from place in table.Value.Places
           from value in table.Value.Values.Append(null)
           where table.Value[new TableCell(place, value)] is not null
           select (table.Key, place, value, table.Value[new TableCell(place, value)]!.Value),
    ];

    // In each of two municipalities 41 reports of the police and 31 of schools, which differ in everything else too.
    private static IEnumerable<ReportRow> Reports(DateTimeOffset received) =>
        from place in new[] { Amersfoort, Almere }
        from number in Enumerable.Range(0, 72)
        select number < 41
            ? Report(place, received).Decided(2).Offered("team")
            : Report(place, received, "onderwijs", followUp: FollowUp.AfterAssessment).Decided(null).Offered("team", 2, ReferralStatus.Refused);

    private static PublishedOverview Published(LeadTimeOverview halfYear) => PublishedOverview.OfHalfYear(halfYear, [Amersfoort, Almere]);

    private static LeadTimeOverview Of(string period, ReportRow[] rows) =>
        LeadTimeOverview.Of(ReportPeriod.TryParse(period, out var parsed) ? parsed : throw new ArgumentException("No period.", nameof(period)), rows, AsOf);

    private static int? Shown(PublishedOverview published, PublishedCounts table, string? value, Place? place = null) =>
        published.Tables[table][new TableCell(place ?? Amersfoort, value)];
}

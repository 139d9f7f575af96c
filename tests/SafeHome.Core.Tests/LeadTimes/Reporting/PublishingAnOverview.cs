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

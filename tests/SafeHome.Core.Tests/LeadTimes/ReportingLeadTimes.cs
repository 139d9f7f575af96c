using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Tests.LeadTimes;

public sealed class ReportingLeadTimes
{
    private static readonly DateTimeOffset AsOf = At("2026-12-31T12:00:00Z");

    [Theory]
    [InlineData("2026-11", "2026-11-01", "2026-11-30", 1)]
    [InlineData("2026-02", "2026-02-01", "2026-02-28", 1)]
    [InlineData("2026-12", "2026-12-01", "2026-12-31", 1)]
    [InlineData("2026-H1", "2026-01-01", "2026-06-30", 6)]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31", 6)]
    [InlineData("2026", "2026-01-01", "2026-12-31", 12)]
    public void A_period_is_a_month_a_half_year_or_a_year(string text, string first, string last, int months)
    {
        ReportPeriod.TryParse(text, out var period).ShouldBeTrue();

        (period.First.ToString("O"), period.Last.ToString("O")).ShouldBe((first, last));
        period.Months.Count.ShouldBe(months);
        period.Months[^1].ShouldBe(new DateOnly(period.Last.Year, period.Last.Month, 1));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26-11")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-H3")]
    [InlineData("2026-1")]
    [InlineData("2026-Q1")]
    [InlineData("2026-11-01")]
    [InlineData("1999")]
    [InlineData("٢٠٢٦")]
    [InlineData("2026-1٢")]
    public void Anything_else_is_no_period(string? text) => ReportPeriod.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Figures_are_counted_for_each_municipality_and_for_all()
    {
        var report = Of("2026-11",
            Row("2026-11-02T10:00:00Z", hours: 10, "GM0307"), Row("2026-11-03T10:00:00Z", hours: 20, "GM0307"), Row("2026-11-04T10:00:00Z", hours: null, "GM0307"),
            Row("2026-11-05T10:00:00Z", hours: 30, "GM0034"), Row("2026-11-05T10:00:00Z", hours: 40, null));

        report.All.Select(figures => figures.Term).ShouldBe(Enum.GetValues<LeadTimeTerm>());
        report.All[0].ShouldBe(Figures(null, started: 5, finished: 4, open: 1, median: 20, percentile90: 40));
        report.All[1].ShouldBe(new LeadTimeFigures(null, LeadTimeTerm.TriageToDecision, 0, 0, 0, null, null));
        report.Municipalities.Where(figures => figures.Term == LeadTimeTerm.ReceiptToTriage).ShouldBe(
        [
            Figures("GM0034", 1, 1, 0, 30, 30), Figures("GM0307", 3, 2, 1, 10, 20), Figures(null, 1, 1, 0, 40, 40),
        ]);
    }

    [Fact]
    public void A_report_belongs_to_the_month_in_which_it_was_received_here()
    {
        var rows = new[] { Row("2026-10-31T22:59:59Z", 1), Row("2026-10-31T23:00:00Z", 1), Row("2026-11-30T22:59:59Z", 1), Row("2026-11-30T23:00:00Z", 1) };

        Of("2026-11", rows).All[0].Started.ShouldBe(2);
        Of("2026-H2", rows).All[0].Started.ShouldBe(4);
        Of("2026-H1", rows).All[0].Started.ShouldBe(0);
    }

    [Fact]
    public void A_term_that_begins_in_a_later_month_stands_with_its_report()
    {
        var late = Row("2026-12-01T10:00:00Z", 5, term: LeadTimeTerm.TriageToDecision) with { Received = At("2026-11-30T10:00:00Z") };

        Of("2026-11", late).All[1].Started.ShouldBe(1);
        Of("2026-12", late).All[1].Started.ShouldBe(0);
    }

    [Fact]
    public void What_ended_after_the_moment_of_counting_is_still_open_and_what_began_after_it_does_not_count()
    {
        var report = LeadTimeReport.Of(Period("2026-11"), [Row("2026-11-02T10:00:00Z", 10), Row("2026-11-03T10:00:00Z", 1)], At("2026-11-02T12:00:00Z"));

        report.All[0].ShouldBe(new LeadTimeFigures(null, LeadTimeTerm.ReceiptToTriage, 1, 0, 1, null, null));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 2, 3)]
    [InlineData(10, 5, 9)]
    [InlineData(11, 6, 10)]
    [InlineData(100, 50, 90)]
    public void The_median_and_the_90th_percentile_are_times_that_occurred(int count, int median, int percentile90)
    {
        var rows = Enumerable.Range(1, count).Reverse().Select(hours => Row("2026-11-02T10:00:00Z", hours));

        var figures = LeadTimeReport.Of(Period("2026"), rows, AsOf).All[0];

        (figures.Median, figures.Percentile90).ShouldBe((TimeSpan.FromHours(median), TimeSpan.FromHours(percentile90)));
    }

    [Fact]
    public void Started_is_finished_plus_open_and_all_is_the_sum_of_the_municipalities()
    {
        var row = from day in Gen.Choose(0, 60)
                  from hours in Gen.Elements<int?>(null, 0, 5, 500, 5_000)
                  from municipality in Gen.Elements("GM0307", "GM0034", null)
                  from term in Gen.Elements(Enum.GetValues<LeadTimeTerm>())
                  select Row("2026-10-15T00:00:00Z", hours, municipality, term, day);
        Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            var report = LeadTimeReport.Of(Period("2026-11"), rows, AsOf);
            report.All.Concat(report.Municipalities).ShouldAllBe(figures => figures.Started == figures.Finished + figures.Open);
            foreach (var all in report.All)
            {
                var parts = report.Municipalities.Where(figures => figures.Term == all.Term).ToList();
                (parts.Sum(part => part.Started), parts.Sum(part => part.Finished)).ShouldBe((all.Started, all.Finished));
                (all.Median <= all.Percentile90).ShouldBe(all.Finished > 0);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static LeadTimeReport Of(string period, params LeadTimeRow[] rows) => LeadTimeReport.Of(Period(period), rows, AsOf);

    private static ReportPeriod Period(string text) => ReportPeriod.TryParse(text, out var period) ? period : throw new ArgumentException("No period.", nameof(text));

    private static LeadTimeRow Row(
        string start, int? hours, string? municipality = "GM0307", LeadTimeTerm term = LeadTimeTerm.ReceiptToTriage, int days = 0) =>
        new("r", term, municipality, At(start).AddDays(days), At(start).AddDays(days), hours is { } h ? At(start).AddDays(days).AddHours(h) : null);

    private static LeadTimeFigures Figures(string? municipality, int started, int finished, int open, int median, int percentile90) =>
        new(municipality, LeadTimeTerm.ReceiptToTriage, started, finished, open, TimeSpan.FromHours(median), TimeSpan.FromHours(percentile90));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

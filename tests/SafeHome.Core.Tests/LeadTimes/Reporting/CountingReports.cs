using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Publication;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using static SafeHome.Core.Tests.LeadTimes.Reporting.Rows;

namespace SafeHome.Core.Tests.LeadTimes.Reporting;

public sealed class CountingReports
{
    private static readonly Term Assessment = new(ClockTerm.Assessment, ClockKind.Norm);

    [Fact]
    public void A_report_counts_in_its_municipality_its_region_and_in_all_and_there_by_source_and_urgency()
    {
        var overview = Overview(Report(), Report(Utrecht, source: null), Report(Almere, urgency: null));

        overview.Slices[Slice.Of(Place.All)].Received.ShouldBe(3);
        overview.Slices[Slice.Of(Place.OfRegion("VT20"))].Received.ShouldBe(2);
        overview.Slices[Slice.Of(Almere)].Received.ShouldBe(1);
        overview.Slices[new Slice(Place.All, Breakdown.Source, "politie")].Received.ShouldBe(2);
        overview.Slices[new Slice(Utrecht, Breakdown.Source, "onbekend")].Received.ShouldBe(1);
        overview.Slices[new Slice(Place.OfRegion("VT20"), Breakdown.Urgency, "regulier")].Received.ShouldBe(2);
        overview.Slices[new Slice(Almere, Breakdown.Urgency, "onbekend")].Received.ShouldBe(1);
    }

    [Fact]
    public void Only_what_was_received_in_the_period_here_and_up_to_the_moment_of_counting_counts()
    {
        var rows = new[] { "2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z", "2026-12-31T12:00:00Z", "2026-12-31T12:00:01Z", "2026-12-31T23:00:00Z" };

        Overview([.. rows.Select(received => Report(received: At(received)))]).Slices[Slice.Of(Place.All)].Received.ShouldBe(2);
    }

    [Fact]
    public void Follow_ups_are_counted_by_every_phase()
    {
        var overview = Overview(Report(), Report(followUp: FollowUp.DuringAssessment), Report(followUp: FollowUp.DuringMonitoring), Report(followUp: FollowUp.DuringMonitoring));

        overview.Slices[Slice.Of(Amersfoort)].FollowUps.OrderBy(phase => phase.Key).Select(phase => phase.Value).ShouldBe([1, 0, 2]);
    }

    [Fact]
    public void A_term_is_kept_missed_or_still_runs_and_what_is_overdue_is_not_in_time()
    {
        var young = Report(received: At("2026-12-28T10:00:00Z")).Decided(null);
        var figures = Of(Report().Decided(1), Report().Decided(7), Report().Decided(7.7), Report().Decided(null), young);

        (figures.Begun, figures.InTime, figures.Late, figures.Overdue).ShouldBe((5, 2, 1, 1));
        figures.ShareInTime.ShouldBe(0.5m);
        Assessment.AimedShare.ShouldBe(0.9m);
    }

    [Fact]
    public void Where_nothing_is_certain_there_is_no_share() =>
        Of(Report(received: At("2026-12-28T10:00:00Z")).Decided(null)).ShareInTime.ShouldBeNull();

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(8, 1, 1)]
    [InlineData(14, 1, 1)]
    [InlineData(15, 2, 1)]
    [InlineData(28, 2, 1)]
    [InlineData(29, 3, 1)]
    [InlineData(70, 3, 1)]
    [InlineData(71, 4, 1)]
    [InlineData(183, 5, 1)]
    public void What_is_open_is_counted_by_its_age_in_days(int days, int bucket, int overdue)
    {
        var open = Of(Report(received: AsOf.AddDays(-days)).Decided(null)).Open;

        open.Select(age => (age.Open, age.Overdue)).ShouldBe(Enumerable.Range(0, 6).Select(index => index == bucket ? (1, overdue) : (0, 0)));
        (open[0].FromDays, open[0].ToDays, open[1].FromDays, open[^1].FromDays, open[^1].ToDays).ShouldBe((0, 5, 6, 183, null));
    }

    [Fact]
    public void What_ended_after_the_moment_of_counting_still_runs_and_what_began_after_it_does_not_count()
    {
        var overview = LeadTimeOverview.Of(HalfYear, [Report().Decided(3).Offered("save", 4), Report().Offered("save", 9)], Received.AddDays(2));
        var earlier = LeadTimeOverview.Of(HalfYear, [Report().Offered("save", 4)], Received.AddHours(1));

        overview.Slices[Slice.Of(Place.All)].Terms[Assessment].Open[0].ShouldBe(new OpenAtAge(0, 5, 1, 0));
        overview.Slices[Slice.Of(Place.All)].Transfers.ShouldBe(new TransferFigures(2, 0, 0, 0, 0, null, null));
        earlier.Slices[Slice.Of(Place.All)].Transfers.Offered.ShouldBe(0);
        earlier.Slices.Keys.ShouldNotContain(slice => slice.By == Breakdown.Receiver);
    }

    [Fact]
    public void A_transfer_is_offered_then_accepted_or_refused_and_only_acceptance_is_timed()
    {
        var overview = Overview(Report().Offered("save", 2, ReferralStatus.Refused).Offered("team", 6), Report().Offered("team"));

        overview.Slices[Slice.Of(Amersfoort)].Transfers.ShouldBe(new TransferFigures(3, 1, 1, 0, 0, 144, 144));
        overview.Slices[new Slice(Amersfoort, Breakdown.Receiver, "save")].Transfers.ShouldBe(new TransferFigures(1, 0, 1, 0, 0, null, null));
        overview.Slices[new Slice(Amersfoort, Breakdown.Receiver, "team")].Received.ShouldBe(2);
        var answers = overview.Slices[new Slice(Amersfoort, Breakdown.Receiver, "team")].Terms[new Term(ClockTerm.TransferAnswer, ClockKind.Norm)];
        (answers.InTime, answers.Late, answers.Overdue).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void A_transfer_that_lapsed_was_late_and_one_that_was_withdrawn_was_neither_late_nor_in_time()
    {
        var overview = Overview(Report().Offered("team", 4, ReferralStatus.Lapsed).Offered("team", 1, ReferralStatus.Withdrawn), Report().Offered("team", 7, ReferralStatus.Withdrawn));

        overview.Slices[Slice.Of(Amersfoort)].Transfers.ShouldBe(new TransferFigures(3, 0, 0, 2, 1, null, null));
        var answers = overview.Slices[Slice.Of(Amersfoort)].Terms[new Term(ClockTerm.TransferAnswer, ClockKind.Norm)];
        (answers.Begun, answers.Late).ShouldBe((1, 1));
    }

    [Fact]
    public void The_way_to_mda_is_counted_from_the_proposal_and_by_what_its_transfers_came_to()
    {
        var mda = new[] { ReferralStatus.Accepted, ReferralStatus.Refused, ReferralStatus.Offered }
            .Select(status => Report().Offered("mda", status is ReferralStatus.Offered ? null : 3, status, ReceiverKind.MdaPlusPlus));
        var overview = Overview([.. mda, Report() with { ProposesMdaPlusPlus = true }, Report().Offered("team")]);

        overview.Slices[Slice.Of(Amersfoort)].MdaPlusPlus.ShouldBe(new MdaPlusPlusFigures(1, 3, 1, 1));
        overview.Slices[new Slice(Amersfoort, Breakdown.ReceiverKind, "mdaPlusPlus")].Received.ShouldBe(3);
        overview.Slices[new Slice(Amersfoort, Breakdown.ReceiverKind, "lokaalTeam")].Transfers.Offered.ShouldBe(1);
    }

    [Fact]
    public void What_is_counted_in_parts_adds_up_to_what_is_counted_at_once()
    {
        ReportRow[] rows = [Report().Decided(2).Offered("team", 3), Report(Utrecht).Decided(9), Report(Almere).Decided(null).Offered("save")];
        var parts = rows.Select(row =>
        {
            var part = new OverviewCount(HalfYear, AsOf);
            part.Add(row);
            return part;
        });

        ExactStatement.Of(OverviewSum.Of(HalfYear, AsOf, parts), Households.Netherlands).Lines.Select(Text)
            .ShouldBe(ExactStatement.Of(Overview(rows), Households.Netherlands).Lines.Select(Text));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 2, 3)]
    [InlineData(10, 5, 9)]
    [InlineData(11, 6, 10)]
    [InlineData(100, 50, 90)]
    public void Percentiles_are_by_nearest_rank_over_whole_hours_rounded_up(int count, int median, int percentile90)
    {
        var figures = Of([.. Enumerable.Range(1, count).Reverse().Select(hours => Report().Decided((hours - 0.4) / 24))]);

        (figures.MedianHours, figures.Percentile90Hours).ShouldBe((median, percentile90));
    }

    [Fact]
    public void Medians_of_every_slice_are_those_of_its_own_reports()
    {
        var row = from place in Gen.Elements(Amersfoort, Utrecht, Almere)
                  from source in Gen.Elements("politie", "onderwijs")
                  from days in Gen.Elements<double?>(0, 0.1, 1, 6, 6.5, 20, 400, null)
                  select Report(place, source: source).Decided(days);
        Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            foreach (var (slice, figures) in Overview([.. rows]).Slices.Where(slice => slice.Key.By is Breakdown.None or Breakdown.Source))
            {
                var hours = rows.Where(row => IsIn(slice, row)).Select(row => row.Clocks[0]).Where(clock => clock.Stopped <= AsOf)
                    .Select(clock => (int)Math.Ceiling((clock.Stopped!.Value - clock.Begun).TotalHours)).Order().ToList();
                var of = figures.Terms[Assessment];
                (of.MedianHours, of.Percentile90Hours).ShouldBe((Nearest(hours, 0.5m), Nearest(hours, 0.9m)));
            }
        }).QuickCheckThrowOnFailure();

        static int? Nearest(List<int> sorted, decimal share) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

        static bool IsIn(Slice slice, ReportRow row) => (slice.By is Breakdown.None || slice.Value == row.Source)
            && (slice.Place == row.Municipality || slice.Place == row.Municipality.Within || slice.Place == Place.All);
    }

    [Fact]
    public void Reports_are_set_against_the_households_of_the_place()
    {
        var overview = Overview([.. Enumerable.Repeat(Report(), 10)]);
        var households = new Households([("GM0307", 2025, 2_000), ("GM0344", 2025, 3_000)], Geography.Netherlands);

        overview.ReportsPer1000Households(Amersfoort, households).ShouldBe(5m);
        overview.ReportsPer1000Households(Place.OfRegion("VT20"), households).ShouldBe(2m);
        overview.ReportsPer1000Households(Utrecht, households).ShouldBe(0m);
        overview.ReportsPer1000Households(Almere, households).ShouldBeNull();
        overview.ReportsPer1000Households(Place.All, households).ShouldBeNull();
    }

    [Fact]
    public void Municipalities_add_up_to_regions_and_to_all_and_sources_to_what_was_received()
    {
        var row = from place in Gen.Elements(Amersfoort, Utrecht, Almere, Place.OfUnknownMunicipality("VT03"))
                  from source in Gen.Elements("politie", "onderwijs", null)
                  from urgency in Gen.Elements<Urgency?>(Urgency.Acute, Urgency.Regular, null)
                  from days in Gen.Elements<double?>(0, 6, 20, null)
                  select Report(place, source: source, urgency: urgency).Decided(days);
        Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            var overview = Overview([.. rows]);
            foreach (var by in new[] { Breakdown.None, Breakdown.Source, Breakdown.Urgency })
            {
                var table = overview.Table(by, figures => figures.Received);
                var late = overview.Table(by, figures => figures.Terms[Assessment].Late);
                table[new TableCell(Place.All, null)].ShouldBe(rows.Count);
                foreach (var (slice, figures) in overview.Slices.Where(slice => slice.Key.By == by))
                {
                    var cell = new TableCell(slice.Place, slice.Value);
                    (table[cell], late[cell]).ShouldBe((figures.Received, figures.Terms[Assessment].Late));
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Text(StatementLine line) => System.Text.Json.JsonSerializer.Serialize(line);

    private static ClockFigures Of(params ReportRow[] rows) => Overview(rows).Slices[Slice.Of(Place.All)].Terms[Assessment];
}

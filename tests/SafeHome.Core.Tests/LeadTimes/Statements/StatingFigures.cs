using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Tests.LeadTimes.Reporting;
using static SafeHome.Core.Tests.LeadTimes.Reporting.Rows;

namespace SafeHome.Core.Tests.LeadTimes.Statements;

public sealed class StatingFigures
{
    private static readonly Term Norm = new(ClockTerm.Assessment, ClockKind.Norm);

    // 41 reports decided in two days and 31 that are overdue, each offered to a team that accepted within two days.
    private static readonly ReportRow[] Many =
    [
        .. Enumerable.Range(0, 41).Select(_ => Report().Decided(2.1).Offered("team", 1.5)),
        .. Enumerable.Range(0, 31).Select(_ => Report(source: "onderwijs", followUp: FollowUp.AfterAssessment).Decided(null).Offered("team", 1.5)),
    ];

    [Fact]
    public void Exactly_a_place_has_all_its_figures_and_so_has_every_breakdown()
    {
        var statement = ExactStatement.Of(Overview(Many), Households.Netherlands);

        statement.Lines.Select(line => (line.Slice.Place, line.Slice.By, line.Slice.Value)).Take(7).ShouldBe(
        [
            (Place.All, Breakdown.None, ""), (Place.All, Breakdown.Source, "onderwijs"), (Place.All, Breakdown.Source, "politie"),
            (Place.All, Breakdown.Urgency, "regulier"), (Place.All, Breakdown.Receiver, "team"), (Place.All, Breakdown.ReceiverKind, "lokaalTeam"),
            (Place.OfRegion("VT20"), Breakdown.None, ""),
        ]);
        var amersfoort = statement.Lines.Single(line => line.Slice == Slice.Of(Amersfoort));
        (amersfoort.Received, amersfoort.FollowUps[FollowUp.AfterAssessment], amersfoort.Transfers!.MedianHours).ShouldBe((72, 31, 36));
        (amersfoort.Of(Norm)!.InTime, amersfoort.Of(Norm)!.Overdue, amersfoort.Of(Norm)!.MedianHours).ShouldBe((41, 31, 51));
        amersfoort.Of(Norm)!.Open.Sum(age => age.Overdue).ShouldBe(31);
        (amersfoort.Per1000Households > 0.5m && amersfoort.Per1000Households < 2).ShouldBeTrue();
        statement.Lines.Single(line => line.Slice == new Slice(Amersfoort, Breakdown.Source, "politie")).Of(Norm)!.InTime.ShouldBe(41);
    }

    [Fact]
    public void Published_counts_are_rounded_and_times_are_whole_days()
    {
        var amersfoort = Published(Many).Lines.Single(line => line.Slice == Slice.Of(Amersfoort));

        (amersfoort.Received, amersfoort.FollowUps[FollowUp.AfterAssessment], amersfoort.FollowUps[FollowUp.DuringMonitoring]).ShouldBe((70, 30, null));
        (amersfoort.Of(Norm)!.InTime, amersfoort.Of(Norm)!.Late, amersfoort.Of(Norm)!.MedianHours).ShouldBe((40, null, 72));
        amersfoort.Of(Norm)!.Open.ShouldBeEmpty();
        amersfoort.Transfers.ShouldBe(new StatedTransfers(70, 70, null, null, null, null, 48, 48));
        amersfoort.MdaPlusPlus.ShouldBe(new StatedMdaPlusPlus(null, null, null));
        amersfoort.Per1000Households.ShouldBe(amersfoort.Households!.Value.Per1000(70));
    }

    [Fact]
    public void A_share_is_published_where_all_that_it_is_of_is()
    {
        var late = Enumerable.Range(0, 22).Select(_ => Report().Decided(20)).ToArray();

        Published(Many).Lines[0].Of(Norm)!.ShareInTime.ShouldBeNull();
        Published([.. Many, .. late]).Lines[0].Of(Norm)!.ShareInTime.ShouldBe(40m / (40 + 20 + 30));
    }

    [Fact]
    public void A_share_leaves_out_what_is_withheld_where_the_total_leaves_no_room_for_it_to_matter()
    {
        ReportRow[] decided = [.. Enumerable.Range(0, 70).Select(_ => Report().Decided(2)), .. Enumerable.Range(0, 30).Select(_ => Report().Decided(20))];
        ReportRow[] open =
        [
            .. Enumerable.Range(0, 5).Select(_ => Report().Decided(null)),
            .. Enumerable.Range(0, 7).Select(_ => Report(received: AsOf.AddDays(-2)).Decided(null)),
        ];

        var norm = Published(decided).Lines[0].Of(Norm)!;
        (norm.Overdue, norm.ShareInTime).ShouldBe((null, 0.7m));
        norm = Published([.. decided, .. open]).Lines[0].Of(Norm)!;
        (norm.Overdue, norm.Late, norm.ShareInTime).ShouldBe((null, 30, null));
    }

    [Fact]
    public void Times_of_few_are_not_published()
    {
        var few = Published([.. Enumerable.Range(0, 9).Select(_ => Report().Decided(2).Offered("team", 1))]).Lines[0];

        few.Of(Norm)!.MedianHours.ShouldBeNull();
        few.Transfers!.Percentile90Hours.ShouldBeNull();
        few.Received.ShouldBeNull();
        few.Per1000Households.ShouldBeNull();
    }

    [Fact]
    public void Of_sources_urgencies_and_kinds_of_receivers_is_published_how_many_there_were()
    {
        var lines = Published(Many).Lines.Where(line => line.Slice.Place == Amersfoort && line.Slice.By is not Breakdown.None).ToList();

        lines.Select(line => (line.Slice.Value, line.Received ?? line.Transfers?.Offered)).ShouldBe(
            [("onderwijs", 30), ("politie", 40), ("regulier", 70), ("lokaalTeam", 70)]);
        lines.ShouldAllBe(line => line.Terms.Count == 0);
    }

    [Fact]
    public void A_reader_may_be_shown_some_places_only() =>
        ExactStatement.Of(Overview(Many), Households.Netherlands).Only(place => place == Amersfoort).Lines.ShouldAllBe(line => line.Slice.Place == Amersfoort);

    private static Statement Published(ReportRow[] rows) =>
        PublishedStatement.Of(PublishedOverview.OfHalfYear(Overview(rows), [Amersfoort]), Overview(rows), Households.Netherlands);
}

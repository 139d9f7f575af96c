using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Publication;
using static SafeHome.Core.Tests.LeadTimes.Publication.CountTables;

namespace SafeHome.Core.Tests.LeadTimes.Publication;

public sealed class PublishingCounts
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(17, 15)]
    [InlineData(18, 20)]
    public void A_count_is_rounded_to_five_and_withheld_under_ten(int count, int? shown)
    {
        var table = Of([count]);

        Published(table)[new TableCell(Municipality(0, 0), Value(0))].ShouldBe(shown);
    }

    [Fact]
    public void Every_count_shown_is_a_multiple_of_five_from_ten_and_within_two_of_the_exact_one() =>
        Prop.ForAll(Any, table =>
        {
            var published = Published(table);
            foreach (var cell in table.Cells.Where(cell => published[cell] is not null))
            {
                (published[cell] % 5).ShouldBe(0);
                published[cell]!.Value.ShouldBeGreaterThanOrEqualTo(10);
                Math.Abs(published[cell]!.Value - table[cell]).ShouldBeLessThanOrEqualTo(2);
                table[cell].ShouldBeGreaterThanOrEqualTo(10);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_count_withheld_follows_from_those_shown_by_adding_and_subtracting() =>
        Prop.ForAll(Any, table => Attacks.Solved(table, Shown(Published(table))).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_count_withheld_could_be_six_consecutive_numbers_or_more() =>
        Prop.ForAll(Any, table =>
        {
            foreach (var (cell, (low, high)) in Attacks.Bounds(table, Shown(Published(table))))
            {
                ((double)table[cell]).ShouldBeInRange(low, high);
                (high - low).ShouldBeGreaterThanOrEqualTo(5);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_care_for_the_totals_a_small_count_is_given_away()
    {
        var table = Of([3, 40], [50, 60]);
        var small = new TableCell(Municipality(0, 0), Value(0));

        Attacks.Solved(table, cell => cell != small).ShouldBe([small]);
        Attacks.Bounds(table, cell => cell != small)[small].ShouldBe((3, 3));
    }

    [Fact]
    public void A_lone_small_count_takes_the_cheapest_rectangle_with_it()
    {
        var published = Published(Of([3, 40, 200], [50, 60, 300], [400, 500, 600]));

        Withheld(published).ShouldBe([(0, 0), (0, 1), (1, 0), (1, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Small_counts_that_hide_each_other_take_nothing_with_them()
    {
        var published = Published(Of([7, 8, 200], [9, 6, 300]));

        Withheld(published).ShouldBe([(0, 0), (0, 1), (1, 0), (1, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Four_small_counts_do_not_hide_each_other_where_none_can_be_lower()
    {
        // With the sums of rows and columns known, a 0 in the corner could only be higher if the 0 beside it were lower.
        var published = Published(Of([0, 0, 200], [0, 0, 300], [40, 50, 60]));

        Withheld(published).Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void The_only_municipality_of_a_region_is_not_given_away_by_the_region()
    {
        var table = new CountTable(
        [
            (Municipality(0, 0), "v0", 4), (Municipality(0, 0), "v1", 70),
            (Municipality(1, 0), "v0", 80), (Municipality(1, 0), "v1", 90), (Municipality(1, 1), "v0", 100), (Municipality(1, 1), "v1", 110),
        ]);

        var published = Published(table);

        published[new TableCell(Place.OfRegion("VT0"), "v0")].ShouldBeNull();
        Attacks.Solved(table, Shown(published)).ShouldBeEmpty();
    }

    [Fact]
    public void A_year_shows_what_both_its_half_years_show_and_nothing_else() =>
        Prop.ForAll(AnyYear, year =>
        {
            var (first, second) = (PublishedTable.Of(year.First)[0], PublishedTable.Of(year.Second)[0]);
            var whole = PublishedTable.Of(year.Year, [first, second]);
            foreach (var cell in year.Year.Cells)
            {
                (whole[cell] is not null).ShouldBe(first[cell] is not null && second[cell] is not null);
                if (whole[cell] is { } count) Math.Abs(count - first[cell]!.Value - second[cell]!.Value).ShouldBeLessThanOrEqualTo(5);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_that_one_of_two_breakdowns_withholds_is_withheld_in_both() =>
        Prop.ForAll(AnyBreakdowns, tables =>
        {
            var published = PublishedTable.Of(tables.First, tables.Second);
            foreach (var place in tables.First.Places)
                (published[0][new TableCell(place, null)] is null).ShouldBe(published[1][new TableCell(place, null)] is null);
            Attacks.Solved(tables.First, Shown(published[0])).ShouldBeEmpty();
            Attacks.Solved(tables.Second, Shown(published[1])).ShouldBeEmpty();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_whole_without_parts_is_refused() => Should.Throw<ArgumentException>(() => PublishedTable.Of(Of([10]), []));

    [Fact]
    public void An_empty_table_shows_nothing()
    {
        var table = new CountTable([]);

        (table.Places.Count, Published(table)[new TableCell(Place.All, null)]).ShouldBe((0, null));
    }

    [Fact]
    public void Municipalities_add_up_to_regions_and_values_to_totals() =>
        Prop.ForAll(Any, table => Sums(table).ShouldAllBe(sum => table[sum.Total] == sum.Parts.Sum(part => table[part]))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_municipality_of_which_nothing_was_counted_has_a_row_where_it_should()
    {
        var table = new CountTable([(Municipality(0, 0), "v0", 20)], [Municipality(0, 1)]);

        Published(new CountTable([], [Municipality(0, 1)]))[new TableCell(Place.All, null)].ShouldBeNull();
        table.Places.ShouldBe([Place.All, Place.OfRegion("VT0"), Municipality(0, 0), Municipality(0, 1)]);
    }

    [Fact]
    public void Only_counts_of_municipalities_are_taken()
    {
        Should.Throw<ArgumentException>(() => new CountTable([(Place.OfRegion("VT0"), "v0", 1)]));
        Should.Throw<ArgumentException>(() => new CountTable([(Municipality(0, 0), "v0", -1)]));
    }

    private static PublishedTable Published(CountTable table) => PublishedTable.Of(table)[0];

    private static Func<TableCell, bool> Shown(PublishedTable published) => cell => published[cell] is not null;

    private static List<(int Row, int Column)> Withheld(PublishedTable published) =>
        [.. from row in Enumerable.Range(0, published.Places.Count(place => place.Municipality is not null))
            from column in Enumerable.Range(0, published.Values.Count)
            where published[new TableCell(Municipality(0, row), Value(column))] is null
            select (row, column)];
}

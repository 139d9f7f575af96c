using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

public sealed class PairingThePersonsOfTwoReports
{
    [Fact]
    public void Twins_are_paired_by_their_given_names() =>
        Pair([Twin("Daan"), Twin("Bram")], [Twin("Bram"), Twin("Daan")]).ShouldBe([(0, 1), (1, 0)]);

    [Fact]
    public void Twins_with_the_same_initial_at_one_address_are_paired_by_their_given_names() =>
        Pair([AtHome("Daan"), AtHome("Dirk")], [AtHome("Dirk"), AtHome("Daan")]).ShouldBe([(0, 1), (1, 0)]);

    [Fact]
    public void One_person_is_never_paired_twice() => Pair([Twin("Daan"), Twin("Bram")], [Twin("Daan")]).ShouldBe([(0, 0)]);

    [Fact]
    public void A_BSN_tells_twins_without_given_names_apart() =>
        Pair([Twin(null, "999990019")], [Twin(null), Twin(null, "999990019")]).ShouldBe([(0, 1)]);

    [Fact]
    public void Without_given_names_the_order_of_the_reports_decides() =>
        Pair([Nameless, Nameless], [Nameless, Nameless]).ShouldBe([(0, 0), (1, 1)]);

    [Fact]
    public void Who_never_links_is_passed_over_and_keeps_the_places_right() =>
        Pair([null, Twin("Daan")], [null, null, Twin("Daan")]).ShouldBe([(1, 2)]);

    [Fact]
    public void Nobody_in_common_gives_no_pairs() => Pair([Twin("Daan")], [Someone.Record("Jansen")]).ShouldBeEmpty();

    [Fact]
    public void A_pair_tells_how_sure_it_is() =>
        PersonAssignment.Assign(PersonComparer.Shipped, Prepare([Twin("Daan")]), Prepare([Twin("Daan")]))
            .ShouldBe([new PersonPair(0, 0, PersonComparer.Shipped.Weigh(Twin("Daan"), Twin("Daan")))]);

    [Fact]
    public void What_is_best_for_all_goes_before_what_is_best_for_one()
    {
        // J. fits Jan and Joris; Jan fits only Jan.
        var left = new[] { Twin("J."), Twin("Jan") };
        var right = new[] { Twin("Jan"), Twin("Joris") };

        Pair(left, right).ShouldBe([(0, 1), (1, 0)]);
    }

    [Fact]
    public void No_other_assignment_is_worth_more() => Prop.ForAll(Values.ToArbitrary(), values =>
    {
        var found = BestAssignment.Of(values);
        found.Where(column => column >= 0).ShouldBeUnique();
        Total(values, found).ShouldBe(BestOfAll(values, 0, 0), 1e-9);
    }).QuickCheckThrowOnFailure();

    private static Gen<double[,]> Values =>
        from rows in Gen.Choose(0, 5)
        from columns in Gen.Choose(0, 5)
        from values in Gen.Choose(0, 9).Array2DOf(rows, columns)
        select Convert(values);

    private static double[,] Convert(int[,] values)
    {
        var converted = new double[values.GetLength(0), values.GetLength(1)];
        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < values.GetLength(1); column++) converted[row, column] = values[row, column];
        }

        return converted;
    }

    private static double Total(double[,] values, int[] columns) =>
        columns.Index().Sum(pair => pair.Item < 0 ? 0 : values[pair.Index, pair.Item]);

    // Every assignment there is, rows one by one; the bits say which columns are taken.
    private static double BestOfAll(double[,] values, int row, int taken)
    {
        if (row == values.GetLength(0)) return 0;
        var best = BestOfAll(values, row + 1, taken);
        for (var column = 0; column < values.GetLength(1); column++)
        {
            if ((taken & (1 << column)) == 0) best = Math.Max(best, values[row, column] + BestOfAll(values, row + 1, taken | (1 << column)));
        }

        return best;
    }

    private static IEnumerable<(int Left, int Right)> Pair(PersonRecord?[] left, PersonRecord?[] right) =>
        PersonAssignment.Assign(PersonComparer.Shipped, Prepare(left), Prepare(right)).Select(pair => (pair.Left, pair.Right));

    private static PersonRecord Twin(string? name, string? bsn = null) =>
        Someone.Record("Berg", name, bsn: bsn, born: "2015-01-31", sex: Sex.Male);

    private static PersonRecord Nameless => Someone.Record("Berg", born: "2015-01-31", sex: Sex.Male, postcode: "3817KB", number: 12);

    private static PersonRecord AtHome(string name) => Someone.Record("Berg", name, postcode: "3817KB", number: 12);

    private static IReadOnlyList<ComparablePerson?> Prepare(IEnumerable<PersonRecord?> persons) => PersonComparer.Shipped.Prepare(persons);
}

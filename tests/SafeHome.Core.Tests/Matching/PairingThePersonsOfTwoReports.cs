using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

public sealed class PairingThePersonsOfTwoReports
{
    [Fact]
    public void Twins_are_paired_by_their_given_names()
    {
        var left = new[] { Twin("Daan"), Twin("Bram") };
        var right = new[] { Twin("Bram"), Twin("Daan") };

        Pair(left, right).ShouldBe([(0, 1), (1, 0)]);
    }

    [Fact]
    public void Twins_with_the_same_initial_at_one_address_are_paired_by_their_given_names()
    {
        var left = new[] { AtHome("Daan"), AtHome("Dirk") };
        var right = new[] { AtHome("Dirk"), AtHome("Daan") };

        Pair(left, right).ShouldBe([(0, 1), (1, 0)]);
    }

    [Fact]
    public void One_person_is_never_paired_twice()
    {
        Pair([Twin("Daan"), Twin("Bram")], [Twin("Daan")]).ShouldBe([(0, 0)]);
    }

    [Fact]
    public void The_BSN_goes_before_an_equal_given_name()
    {
        var left = new[] { Twin("Daan", "999990019") };
        var right = new[] { Twin("Daan"), Twin("Bram", "999990019") };

        Pair(left, right).ShouldBe([(0, 1)]);
    }

    [Fact]
    public void Without_given_names_the_order_of_the_reports_decides()
    {
        Pair([Twin(null), Twin(null)], [Twin(null), Twin(null)]).ShouldBe([(0, 0), (1, 1)]);
    }

    [Fact]
    public void Who_never_links_is_passed_over_and_keeps_the_places_right() =>
        Pair([null, Twin("Daan")], [null, null, Twin("Daan")]).ShouldBe([(1, 2)]);

    [Fact]
    public void Nobody_in_common_gives_no_pairs() => Pair([Twin("Daan")], [Someone.Record("Jansen")]).ShouldBeEmpty();

    private static IEnumerable<(int Left, int Right)> Pair(PersonRecord?[] left, PersonRecord?[] right) =>
        PersonAssignment.Assign(PersonComparer.Shipped, left, right).Select(pair => (pair.Left, pair.Right));

    private static PersonRecord Twin(string? name, string? bsn = null) =>
        Someone.Record("Berg", name, bsn: bsn, born: "2015-01-31", sex: Sex.Male);

    private static PersonRecord AtHome(string name) => Someone.Record("Berg", name, postcode: "3817KB", number: 12);
}

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

        PersonAssignment.Assign(left, right).ShouldBe(
            [(0, 1, MatchRule.SameSurnameBirthDateAndSex), (1, 0, MatchRule.SameSurnameBirthDateAndSex)]);
    }

    [Fact]
    public void Twins_with_the_same_initial_at_one_address_are_paired_by_their_given_names()
    {
        var left = new[] { AtHome("Daan"), AtHome("Dirk") };
        var right = new[] { AtHome("Dirk"), AtHome("Daan") };

        PersonAssignment.Assign(left, right).Select(pair => (pair.Left, pair.Right)).ShouldBe([(0, 1), (1, 0)]);
    }

    [Fact]
    public void One_person_is_never_paired_twice()
    {
        var pairs = PersonAssignment.Assign([Twin("Daan"), Twin("Bram")], [Twin("Daan")]);

        pairs.ShouldBe([(0, 0, MatchRule.SameSurnameBirthDateAndSex)]);
    }

    [Fact]
    public void The_BSN_goes_before_an_equal_given_name()
    {
        var left = new[] { Twin("Daan", "999990019") };
        var right = new[] { Twin("Daan"), Twin("Bram", "999990019") };

        PersonAssignment.Assign(left, right).ShouldBe([(0, 1, MatchRule.SameBsn)]);
    }

    [Fact]
    public void Without_given_names_the_order_of_the_reports_decides()
    {
        PersonAssignment.Assign([Twin(null), Twin(null)], [Twin(null), Twin(null)])
            .Select(pair => (pair.Left, pair.Right)).ShouldBe([(0, 0), (1, 1)]);
    }

    [Fact]
    public void Who_never_links_is_passed_over_and_keeps_the_places_right() =>
        PersonAssignment.Assign([null, Twin("Daan")], [null, null, Twin("Daan")])
            .ShouldBe([(1, 2, MatchRule.SameSurnameBirthDateAndSex)]);

    [Fact]
    public void Nobody_in_common_gives_no_pairs() => PersonAssignment.Assign([Twin("Daan")], [Someone.Record("Jansen")]).ShouldBeEmpty();

    private static PersonRecord Twin(string? name, string? bsn = null) =>
        Someone.Record("Berg", name, bsn: bsn, born: "2015-01-31", sex: Sex.Male);

    private static PersonRecord AtHome(string name) => Someone.Record("Berg", name, postcode: "3817KB", number: 12);
}

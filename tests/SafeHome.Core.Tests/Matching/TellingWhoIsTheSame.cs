using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

public sealed class TellingWhoIsTheSame
{
    private const string One = "999990019";
    private const string Other = "123456782";

    private static readonly Gen<PersonRecord> Record =
        from surname in Gen.Elements("Berg", "van der Berg", "Jansen", "onbekend")
        from given in Gen.Elements("Sanne", "S.", "Daan", null)
        from bsn in Gen.Elements(One, Other, null)
        from born in Gen.Elements("1988-04-12", "1988-04-00", "2015-01-31", null)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        from postcode in Gen.Elements("3817KB", "1011AA", null)
        from number in Gen.Elements<int?>(12, 14, null)
        select Someone.Record(surname, given, bsn: bsn, born: born, sex: sex, postcode: postcode, number: number);

    [Fact]
    public void The_same_BSN_is_the_same_person_whatever_the_name() =>
        Compare(Someone.Record("Berg", bsn: One), Someone.Record("Jansen", bsn: One)).ShouldBe(MatchStrength.Same);

    [Fact]
    public void Two_different_BSNs_are_two_persons_however_alike_the_rest() =>
        Compare(
            Someone.Record("Berg", "Sanne", bsn: One, born: "1988-04-12", sex: Sex.Female, postcode: "3817KB", number: 12),
            Someone.Record("Berg", "Sanne", bsn: Other, born: "1988-04-12", sex: Sex.Female, postcode: "3817KB", number: 12)).ShouldBe(MatchStrength.None);

    [Theory]
    [InlineData("1988-04-12", Sex.Female, "1988-04-12", Sex.Female, true)]
    [InlineData("1988-04-12", Sex.Female, "1988-04-12", Sex.Male, false)]
    [InlineData("1988-04-12", Sex.Unknown, "1988-04-12", Sex.Unknown, false)]
    [InlineData("1988-04-12", Sex.Other, "1988-04-12", Sex.Other, false)]
    [InlineData("1988-04-00", Sex.Female, "1988-04-00", Sex.Female, false)]
    [InlineData("1988-04-12", Sex.Female, "1988-04-00", Sex.Female, false)]
    [InlineData("1988-04-12", Sex.Female, "1988-04-13", Sex.Female, false)]
    public void Surname_birth_date_and_sex_must_be_complete_and_equal(string bornA, Sex sexA, string bornB, Sex sexB, bool same) =>
        Compare(Someone.Record("van der Berg", "Sanne", born: bornA, sex: sexA), Someone.Record("Berg", bsn: One, born: bornB, sex: sexB))
            .ShouldBe(same ? MatchStrength.Same : MatchStrength.None);

    [Theory]
    [InlineData("Sanne", "S.", 12, true)]
    [InlineData("Sanne", "Sara", 12, true)]
    [InlineData("Sanne", "Daan", 12, false)]
    [InlineData("Sanne", null, 12, false)]
    [InlineData("Sanne", "Sanne", 14, false)]
    public void At_one_address_the_initial_tells(string nameA, string? nameB, int number, bool same) =>
        Compare(Someone.Record("Berg", nameA, postcode: "3817KB", number: 12), Someone.Record("Berg", nameB, postcode: "3817 kb", number: number))
            .ShouldBe(same ? MatchStrength.Same : MatchStrength.None);

    [Theory]
    [InlineData("1960-04-12", "1988-04-12", Sex.Male)]
    [InlineData("1960-04-12", "1960-04-12", Sex.Female)]
    public void A_father_and_a_son_of_one_name_at_one_address_are_only_possibly_the_same(string bornA, string bornB, Sex sexB) =>
        Compare(
            Someone.Record("Berg", "Jan", born: bornA, sex: Sex.Male, postcode: "3817KB", number: 12),
            Someone.Record("Berg", "Jan", born: bornB, sex: sexB, postcode: "3817KB", number: 12)).ShouldBe(MatchStrength.Possible);

    [Fact]
    public void An_explanation_adds_up_and_says_what_was_missing()
    {
        var match = PersonComparer.Shipped.Explain(
            Someone.Record("Berg", "Sanne", born: "1988-04-12", postcode: "3817KB", number: 12),
            Someone.Record("Berg", "S.", born: "1988-04-12", postcode: "3817KB", number: 14));

        match.Fields.Select(field => field.Weight).Sum().ShouldBe(match.Weight);
        match.Fields.Select(field => (field.Field, field.Level)).ShouldBe(
        [
            (PersonField.Bsn, ComparisonLevel.Missing), (PersonField.GivenNames, ComparisonLevel.Initial), (PersonField.Surname, ComparisonLevel.Exact),
            (PersonField.BirthDate, ComparisonLevel.Exact), (PersonField.Sex, ComparisonLevel.Missing), (PersonField.Address, ComparisonLevel.Different),
            (PersonField.Phone, ComparisonLevel.Missing),
        ]);
    }

    [Fact]
    public void An_unknown_surname_links_nobody() =>
        Compare(
            Someone.Record("Onbekend", "J", born: "1988-04-12", sex: Sex.Male, postcode: "3817KB", number: 12),
            Someone.Record("onbekend", "J", born: "1988-04-12", sex: Sex.Male, postcode: "3817KB", number: 12)).ShouldBe(MatchStrength.None);

    [Fact]
    public void Who_is_the_same_shares_a_key_so_that_no_match_is_missed() =>
        Prop.ForAll(Record.ToArbitrary(), Record.ToArbitrary(), (a, b) =>
            Compare(a, b) is MatchStrength.None || BlockingKeys.Of(a).Intersect(BlockingKeys.Of(b), StringComparer.Ordinal).Any())
            .QuickCheckThrowOnFailure();

    [Fact]
    public void It_does_not_matter_who_is_compared_with_whom() =>
        Prop.ForAll(Record.ToArbitrary(), Record.ToArbitrary(), (a, b) => PersonComparer.Shipped.Weigh(a, b) == PersonComparer.Shipped.Weigh(b, a))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_has_at_most_three_distinct_keys() =>
        Prop.ForAll(Record.ToArbitrary(), a => BlockingKeys.Of(a) is { Count: <= 3 } keys && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_keys_are_those_of_the_three_rules() =>
        BlockingKeys.Of(Someone.Record("van der Berg", "Sanne", bsn: One, born: "1988-04-12", sex: Sex.Female, postcode: "3817 KB", number: 12))
            .ShouldBe(["bsn|999990019", "birth|berg|1988-04-12|Female", "address|berg|3817KB|12"]);

    [Fact]
    public void Of_someone_of_whom_only_the_name_is_known_there_is_no_key() => BlockingKeys.Of(Someone.Record("Berg", "Sanne")).ShouldBeEmpty();

    private static MatchStrength Compare(PersonRecord a, PersonRecord b) => PersonComparer.Shipped.Weigh(a, b).Strength;
}

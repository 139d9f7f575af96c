using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

/// <summary>The cases that the model that comes with the app must get right, with all that a report usually says.</summary>
public sealed class TellingWhoIsTheSame
{
    private const string One = "999990019";
    private const string Other = "123456782";

    private static PersonRecord Mother(
        string surname = "van den Heuvel", string? given = "Sanne", string? bsn = null, string? born = "1988-04-12", string? postcode = "3817KB",
        int? number = 12, string? street = "Leusderweg", string? place = "Amersfoort", string? phone = null, Sex sex = Sex.Female) =>
        Someone.Record(surname, given, bsn: bsn, born: born, sex: sex, postcode: postcode, number: number, street: street, place: place, phone: phone);

    [Fact]
    public void Who_is_named_alike_in_every_field_is_the_same() => Compare(Mother(bsn: One), Mother(bsn: One)).ShouldBe(MatchStrength.Same);

    [Fact]
    public void Without_a_BSN_too() => Compare(Mother(), Mother()).ShouldBe(MatchStrength.Same);

    [Theory]
    [InlineData("S.")]
    [InlineData("Susanne")]
    [InlineData("Sane")]
    public void A_given_name_may_be_an_initial_another_form_or_mistyped(string given) =>
        Compare(Mother(phone: "0612345678"), Mother(given: given, phone: "0612345678")).ShouldBe(MatchStrength.Same);

    [Fact]
    public void A_given_name_that_is_a_later_one_of_the_other_must_be_looked_at() =>
        Compare(Mother(), Mother(given: "Maria Sanne")).ShouldBe(MatchStrength.Possible);

    [Theory]
    [InlineData("Heuvel, van den")]
    [InlineData("v.d. Heuvel")]
    [InlineData("Heuvel-Jansen")]
    [InlineData("Jansen-van den Heuvel")]
    [InlineData("van den Heufel")]
    [InlineData("van den Heuvell")]
    public void A_surname_may_be_double_or_mistyped(string surname) => Compare(Mother(), Mother(surname)).ShouldBe(MatchStrength.Same);

    [Theory]
    [InlineData("1988-12-04")]
    [InlineData("1988-04-13")]
    [InlineData("1989-04-12")]
    [InlineData("1988-04-00")]
    [InlineData("1988-04-42")]
    [InlineData(null)]
    public void A_birth_date_may_be_partial_mistyped_or_missing_where_the_rest_agrees(string? born) =>
        Compare(Mother(phone: "06-12345678"), Mother(born: born, phone: "+31612345678")).ShouldNotBe(MatchStrength.None);

    [Fact]
    public void Given_name_and_surname_may_have_changed_places() =>
        Compare(Mother("Heuvel", "Sanne"), Mother("Sanne", "Heuvel")).ShouldBe(MatchStrength.Same);

    [Fact]
    public void A_mother_who_moved_is_still_the_same() =>
        Compare(Mother(phone: "0612345678"), Mother(postcode: "1315TK", number: 8, street: "Stationsstraat", place: "Almere", phone: "0612345678"))
            .ShouldBe(MatchStrength.Same);

    [Fact]
    public void A_mother_with_a_common_name_who_moved_and_changed_her_telephone_must_be_looked_at() =>
        Compare(Mother(), Mother(postcode: "1315TK", number: 8, street: "Stationsstraat", place: "Almere")).ShouldBe(MatchStrength.Possible);

    [Fact]
    public void A_mother_who_moved_and_took_another_name_must_be_looked_at() =>
        Compare(Mother(), Mother("Pietersen", postcode: "1315TK", number: 8, street: "Stationsstraat", place: "Almere")).ShouldNotBe(MatchStrength.Same);

    [Theory]
    [InlineData("Daan", "Bram")]
    [InlineData("Daan", "Dirk")]
    [InlineData("Noor", "Sem")]
    public void Twins_are_never_the_same(string one, string other) =>
        Compare(Child(one), Child(other)).ShouldNotBe(MatchStrength.Same);

    [Fact]
    public void Twins_with_a_BSN_each_are_not_even_possibly_the_same() =>
        Compare(Child("Daan", One), Child("Bram", Other)).ShouldBe(MatchStrength.None);

    [Theory]
    [InlineData("1960-04-12", "1988-09-30")]
    [InlineData("1960-04-12", null)]
    public void A_father_and_a_son_of_one_name_at_one_address_are_never_the_same(string bornA, string? bornB) =>
        Compare(
            Mother("Berg", "Jan", born: bornA, sex: Sex.Male),
            Mother("Berg", "Jan", born: bornB, sex: Sex.Male)).ShouldNotBe(MatchStrength.Same);

    [Fact]
    public void Partners_at_one_address_are_not_the_same() =>
        Compare(Mother(), Mother("van den Heuvel", "Mark", born: "1986-11-02", sex: Sex.Male)).ShouldBe(MatchStrength.None);

    [Fact]
    public void Former_partners_who_share_an_old_address_and_a_telephone_are_not_the_same() =>
        Compare(Mother(phone: "0612345678"), Mother("de Boer", "Mark", born: "1986-11-02", sex: Sex.Male, phone: "0612345678"))
            .ShouldBe(MatchStrength.None);

    [Fact]
    public void Siblings_in_a_foster_home_are_not_the_same() =>
        Compare(
            Someone.Record("Bakker", "Lisa", born: "2012-03-04", sex: Sex.Female, postcode: "3817KB", number: 12, phone: "0612345678"),
            Someone.Record("Bakker", "Lotte", born: "2014-06-21", sex: Sex.Female, postcode: "3817KB", number: 12, phone: "0612345678"))
            .ShouldBe(MatchStrength.None);

    [Theory]
    [InlineData("Lisa", "2013-01-10", "Lotte", "2013-12-28")]
    [InlineData("Lisa", "2013-06-21", "Lotte", "2014-06-21")]
    [InlineData("Lisa", "2013-06-21", "Elisa", "2014-06-12")]
    [InlineData("Daan", "2013-06-21", "Daniël", "2014-07-21")]
    [InlineData("L.", "2013-06-21", "Lotte", "2014-06-21")]
    public void Siblings_of_one_family_who_were_placed_in_one_foster_home_are_never_linked(string one, string bornOne, string other, string bornOther) =>
        Compare(Foster(one, bornOne), Foster(other, bornOther)).ShouldNotBe(MatchStrength.Same);

    [Fact]
    public void Siblings_of_one_family_in_one_foster_home_born_within_a_year_are_not_even_possibly_the_same() =>
        Compare(Foster("Lisa", "2013-01-10"), Foster("Lotte", "2013-12-28")).ShouldBe(MatchStrength.None);

    [Fact]
    public void A_foster_child_who_went_to_another_home_is_still_the_same() =>
        Compare(
            Foster("Lisa", "2013-01-10"),
            Someone.Record("Bakker", "Lisa", born: "2013-01-10", sex: Sex.Female, postcode: "1315TK", number: 8, phone: "0612345678"))
            .ShouldBe(MatchStrength.Same);

    [Fact]
    public void The_same_address_alone_is_not_the_same_person() =>
        Compare(
            Someone.Record("Onbekend", postcode: "3817KB", number: 12, street: "Leusderweg", place: "Amersfoort", phone: "0612345678"),
            Someone.Record("Onbekend", postcode: "3817KB", number: 12, street: "Leusderweg", place: "Amersfoort", phone: "0612345678"))
            .ShouldNotBe(MatchStrength.Same);

    [Fact]
    public void Strangers_of_one_common_name_are_not_the_same() =>
        Compare(
            Someone.Record("de Jong", "Jan", born: "1960-04-12", sex: Sex.Male, postcode: "3817KB", number: 12),
            Someone.Record("de Jong", "Jan", born: "1971-10-30", sex: Sex.Male, postcode: "8232JP", number: 3)).ShouldBe(MatchStrength.None);

    [Fact]
    public void A_BSN_with_everything_else_different_must_be_looked_at() =>
        Compare(Mother(bsn: One), Mother("Yilmaz", "Mehmet", One, "1971-10-30", "8232JP", 3, "Kempenaar", "Lelystad", sex: Sex.Male))
            .ShouldBe(MatchStrength.Possible);

    [Fact]
    public void A_BSN_with_only_a_name_is_enough_where_the_name_agrees() =>
        Compare(Mother(bsn: One), Someone.Record("Heuvel", "Sanne", bsn: One)).ShouldBe(MatchStrength.Same);

    [Fact]
    public void Two_BSNs_that_may_both_be_right_are_never_the_same_however_alike_the_rest() =>
        Compare(Mother(bsn: One), Mother(bsn: Other)).ShouldNotBe(MatchStrength.Same);

    [Fact]
    public void A_BSN_of_which_one_digit_is_wrong_speaks_for_the_same()
    {
        var mistyped = Mother(bsn: "999990018");

        PersonComparer.Shipped.Explain(Mother(bsn: One), mistyped).Fields[0].Level.ShouldBe(ComparisonLevel.OneDigit);
        PersonComparer.Shipped.Weigh(Mother(bsn: One), mistyped).Weight.ShouldBeGreaterThan(PersonComparer.Shipped.Weigh(Mother(), Mother()).Weight);
    }

    [Fact]
    public void The_first_of_January_says_less_than_another_day() =>
        Weight(Mother(born: "1988-01-01"), Mother(born: "1988-01-01", postcode: null, number: null, street: null, place: null))
            .ShouldBeLessThan(Weight(Mother(born: "1988-01-02"), Mother(born: "1988-01-02", postcode: null, number: null, street: null, place: null)));

    [Fact]
    public void Among_ten_times_as_many_persons_what_strangers_may_share_says_three_bits_less()
    {
        var known = Someone.Record("Heuvel", "Sanne", born: "1988-04-12");

        PersonComparer.Among(10_000_000).Weigh(known, known).Weight.ShouldBe(Weight(known, known) - Math.Log2(10), 1e-9);
    }

    [Fact]
    public void A_rare_name_says_more_than_a_common_one() =>
        Weight(Someone.Record("Nannings", "Rients"), Someone.Record("Nannings", "Rients"))
            .ShouldBeGreaterThan(Weight(Someone.Record("de Jong", "Maria"), Someone.Record("de Jong", "Maria")));

    private static PersonRecord Child(string given, string? bsn = null) => Mother(given: given, bsn: bsn, born: "2015-01-31", sex: Sex.Male);

    // With the surname of birth, and the address and the telephone of the foster home.
    private static PersonRecord Foster(string given, string born) =>
        Someone.Record("Bakker", given, born: born, sex: Sex.Female, postcode: "3817KB", number: 12, street: "Leusderweg", place: "Amersfoort", phone: "0612345678");

    private static MatchStrength Compare(PersonRecord a, PersonRecord b) => PersonComparer.Shipped.Weigh(a, b).Strength;

    private static double Weight(PersonRecord a, PersonRecord b) => PersonComparer.Shipped.Weigh(a, b).Weight;
}

using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

public sealed class ExplainingAMatch
{
    [Fact]
    public void Every_field_tells_to_which_level_it_agrees()
    {
        var match = PersonComparer.Shipped.Explain(
            Someone.Record("Berg", "Sanne", born: "1988-04-12", postcode: "3817KB", number: 12, street: "Leusderweg"),
            Someone.Record("Berg", "S.", born: "1988-12-04", postcode: "3817KB", number: 14));

        match.Fields.Select(field => (field.Field, field.Level)).ShouldBe(
        [
            (PersonField.Bsn, ComparisonLevel.Missing), (PersonField.GivenNames, ComparisonLevel.Initial),
            (PersonField.Surname, ComparisonLevel.Exact), (PersonField.BirthDate, ComparisonLevel.Swapped),
            (PersonField.Sex, ComparisonLevel.Missing), (PersonField.Address, ComparisonLevel.Street),
            (PersonField.Phone, ComparisonLevel.Missing),
        ]);
    }

    [Theory]
    [InlineData("3817KB", 12, "A", "3817KB", 12, "A", ComparisonLevel.Exact)]
    [InlineData("3817KB", 12, null, "3817KB", 12, "A", ComparisonLevel.PostcodeAndNumber)]
    [InlineData("3817KB", 12, null, "3811LA", 12, null, ComparisonLevel.StreetAndNumber)]
    [InlineData("3817KB", 12, null, null, 12, null, ComparisonLevel.StreetAndNumber)]
    [InlineData("3817KB", 12, null, "3817KB", 14, null, ComparisonLevel.Street)]
    [InlineData("3817KB", 12, null, "3817KB", null, null, ComparisonLevel.Street)]
    [InlineData("3817KB", 12, null, "3817ZZ", null, null, ComparisonLevel.Street)]
    public void An_address_is_compared_as_one(
        string? postcodeA, int? numberA, string? letterA, string? postcodeB, int? numberB, string? letterB, ComparisonLevel level) =>
        LevelOf(
            PersonField.Address,
            Someone.Record("Berg", postcode: postcodeA, number: numberA, letter: letterA, street: "Leusderweg", place: "Amersfoort"),
            Someone.Record("Berg", postcode: postcodeB, number: numberB, letter: letterB, street: "Leusderwg", place: "Amersfoort")).ShouldBe(level);

    [Theory]
    [InlineData("3817KB", null, "3811LA", null, ComparisonLevel.Different)]
    [InlineData("3817KB", null, "3817LA", null, ComparisonLevel.Place)]
    [InlineData("3817KB", "Amersfoort", "3811LA", "Amersfort", ComparisonLevel.Place)]
    [InlineData("3817KB", null, null, "Amersfoort", ComparisonLevel.Missing)]
    public void Of_an_address_that_is_not_whole_the_rest_is_compared(
        string? postcodeA, string? placeA, string? postcodeB, string? placeB, ComparisonLevel level) =>
        LevelOf(PersonField.Address, Someone.Record("Berg", postcode: postcodeA, place: placeA), Someone.Record("Berg", postcode: postcodeB, place: placeB))
            .ShouldBe(level);

    [Theory]
    [InlineData("1988-04-12", "1988-04-12", ComparisonLevel.Exact)]
    [InlineData("1988-04-12", "1988-12-04", ComparisonLevel.Swapped)]
    [InlineData("1988-04-12", "1988-04-21", ComparisonLevel.OneDigit)]
    [InlineData("1988-04-12", "1978-04-12", ComparisonLevel.OneDigit)]
    [InlineData("1988-04-12", "1979-04-12", ComparisonLevel.YearDiffers)]
    [InlineData("1988-04-12", "1988-05-13", ComparisonLevel.Similar)]
    [InlineData("1988-04-12", "1975-06-30", ComparisonLevel.Different)]
    [InlineData("1988-04-12", "1988-04-00", ComparisonLevel.YearAndMonth)]
    [InlineData("1988-04-12", "1988-05-00", ComparisonLevel.Different)]
    [InlineData("1988-04-12", "1988-00-00", ComparisonLevel.Year)]
    [InlineData("1988-04-12", "1989-00-00", ComparisonLevel.Different)]
    public void A_birth_date_may_agree_in_part(string one, string other, ComparisonLevel level) =>
        LevelOf(PersonField.BirthDate, Someone.Record("Berg", born: one), Someone.Record("Berg", born: other)).ShouldBe(level);

    [Theory]
    [InlineData("Johannes", "Jan", ComparisonLevel.Nickname)]
    [InlineData("Johannes Petrus", "Piet", ComparisonLevel.OtherGivenName)]
    [InlineData("Anne Marie", "Annemarie", ComparisonLevel.Exact)]
    [InlineData("J.P.", "Jan Piet", ComparisonLevel.Initial)]
    [InlineData("P.", "Jan", ComparisonLevel.Different)]
    [InlineData("Zoë", "Zoe", ComparisonLevel.Exact)]
    [InlineData("Marjolijn", "Marjolein", ComparisonLevel.Similar)]
    [InlineData("Tatjana", "Tatiana", ComparisonLevel.OneLetter)]
    [InlineData("Daan", "Bram", ComparisonLevel.Different)]
    public void Given_names_may_be_forms_of_one(string one, string other, ComparisonLevel level) =>
        LevelOf(PersonField.GivenNames, Someone.Record("Berg", one), Someone.Record("Berg", other)).ShouldBe(level);

    [Theory]
    [InlineData("Jansen-de Vries", "de Vries-Jansen", ComparisonLevel.Exact)]
    [InlineData("O'Neill", "ONeill", ComparisonLevel.Exact)]
    [InlineData("Jansen-de Vries", "Jansen", ComparisonLevel.PartOfDouble)]
    [InlineData("Jansen-de Vries", "Bakker-Jansen", ComparisonLevel.PartOfDouble)]
    [InlineData("Dijkstra", "Deikstra", ComparisonLevel.SoundsAlike)]
    [InlineData("Bakker", "Bakkes", ComparisonLevel.OneLetter)]
    [InlineData("Westerveld", "Westrfelt", ComparisonLevel.Similar)]
    [InlineData("Bakker", "Visser", ComparisonLevel.Different)]
    public void Surnames_may_be_double_or_spelled_otherwise(string one, string other, ComparisonLevel level) =>
        LevelOf(PersonField.Surname, Someone.Record(one), Someone.Record(other)).ShouldBe(level);

    [Theory]
    [InlineData("0612345678", "+31612345678", ComparisonLevel.Exact)]
    [InlineData("0612345678,0201234567", "0201234567", ComparisonLevel.Exact)]
    [InlineData("0612345678", "0612345687", ComparisonLevel.OneDigit)]
    [InlineData("0612345678", "0201234567", ComparisonLevel.Different)]
    public void Of_several_telephone_numbers_one_is_enough(string one, string other, ComparisonLevel level) =>
        LevelOf(PersonField.Phone, Someone.Record("Berg", phone: one), Someone.Record("Berg", phone: other)).ShouldBe(level);

    [Fact]
    public void The_text_of_a_field_names_field_level_and_weight() =>
        MatchTexts.Of(new FieldComparison(PersonField.GivenNames, ComparisonLevel.Initial, 2.13)).ShouldBe("voornaam: initiaal past bij voornaam (+2,1)");

    [Fact]
    public void Every_level_of_every_field_has_a_text_of_its_own()
    {
        foreach (var field in FieldLevels.Fields)
        {
            FieldLevels.Of(field).Append(ComparisonLevel.Missing).Select(level => MatchTexts.Of(new FieldComparison(field, level, 0))).ShouldBeUnique(StringComparer.Ordinal);
        }
    }

    [Fact]
    public void A_guard_is_named_where_it_holds_back_what_weighs_enough()
    {
        var twin = Someone.Record("van den Heuvel", "Daan", born: "2015-01-31", sex: Sex.Male);

        PersonComparer.Shipped.Explain(twin, twin).Guard.ShouldBeNull();
        PersonComparer.Shipped.Explain(
            twin with { Bsn = "999990019", Phones = "612345678", Postcode = "3817KB", HouseNumber = 12 },
            twin with { Bsn = "123456782", Phones = "612345678", Postcode = "3817KB", HouseNumber = 12 }).Strength.ShouldNotBe(MatchStrength.Same);
    }

    private static ComparisonLevel LevelOf(PersonField field, PersonRecord a, PersonRecord b) => OfRecords.LevelsOf(a, b)[field];
}

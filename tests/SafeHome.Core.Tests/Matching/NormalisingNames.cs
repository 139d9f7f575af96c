using System.Text.Json;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Matching;

public sealed class NormalisingNames
{
    [Theory]
    [InlineData("Berg", "van der Berg")]
    [InlineData("Berg", "VAN DER BERG")]
    [InlineData("Berg", "Berg, van der")]
    [InlineData("Berg", "v.d. Berg")]
    [InlineData("Berg", "ten Berg")]
    [InlineData("Hart", "'t Hart")]
    [InlineData("Hart", "\u2019t Hart")]
    [InlineData("Gravesande", "'s-Gravesande")]
    [InlineData("Amrani", "El-Amrani")]
    [InlineData("Amrani", "el Amrani")]
    [InlineData("Hond", "d'Hond")]
    [InlineData("Jansen-de Vries", "jansen de vries")]
    [InlineData("Jansen-de Vries", "Jansen Vries")]
    [InlineData("Dijkstra", "Dykstra")]
    [InlineData("IJsselstein", "\u0132sselstein")]
    [InlineData("IJsselstein", "Ysselstein")]
    [InlineData("Bij de Vaate", "de Vaate")]
    [InlineData("Müller", "Muller")]
    [InlineData("Müller", "Mu\u0308ller")]
    [InlineData("Çelik", "Celik")]
    [InlineData("Yıldız", "Yildiz")]
    [InlineData("Øster", "oster")]
    [InlineData("Strauß", "Strauss")]
    public void Two_ways_to_write_a_surname_are_one(string one, string other) =>
        Someone.Record(one).Surname.ShouldBe(Someone.Record(other).Surname);

    [Theory]
    [InlineData("Jansen", "Janssen")]
    [InlineData("Jansen-de Vries", "de Vries-Jansen")]
    [InlineData("Berg", "Berger")]
    [InlineData("Иванов", "Петров")]
    public void Other_surnames_stay_apart(string one, string other) =>
        Someone.Record(one).Surname.ShouldNotBe(Someone.Record(other).Surname, StringComparer.Ordinal);

    [Fact]
    public void A_prefix_in_its_own_field_and_one_in_the_surname_are_the_same() =>
        Someone.Record("Berg", prefix: "van der").Surname.ShouldBe(Someone.Record("van der Berg").Surname);

    [Fact]
    public void A_surname_that_is_only_a_prefix_keeps_it() => Someone.Record("Den").Surname.ShouldBe("den");

    [Theory]
    [InlineData("Onbekend")]
    [InlineData("N.N.")]
    [InlineData("---")]
    public void A_stand_in_is_no_surname(string typed) => Someone.Record(typed).Surname.ShouldBe("");

    [Theory]
    [InlineData("Zoë  Anne", "zoe anne")]
    [InlineData("J.P.", "j p")]
    [InlineData("onbekend", null)]
    [InlineData("", null)]
    public void Given_names_lose_case_diacritics_and_points(string typed, string? expected) =>
        Someone.Record("Berg", typed).GivenNames.ShouldBe(expected);

    [Theory]
    [InlineData("391")]
    [InlineData("392")]
    [InlineData("393")]
    [InlineData("411")]
    [InlineData("412")]
    [InlineData("413")]
    [InlineData("491")]
    public void Who_only_reports_or_works_with_a_household_never_links(string role) =>
        PersonRecord.Of(Someone.Named("Berg", bsn: "999990019", role: role)).ShouldBeNull();

    [Fact]
    public void A_professional_never_links_and_a_parent_does()
    {
        PersonRecord.Of(Someone.Named("Berg", capacity: Capacity.Professional)).ShouldBeNull();
        PersonRecord.Of(Someone.Named("Berg", role: "112")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("+31 6 12345678")]
    [InlineData("0031612345678")]
    [InlineData("+31 (0)6-12345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("612345678")]
    public void A_telephone_number_is_one_however_it_is_typed(string typed) =>
        Someone.Record("Berg", phone: typed).Phones.ShouldBe("612345678");

    [Theory]
    [InlineData("112")]
    [InlineData("onbekend")]
    [InlineData("06123456780612345678")]
    public void What_is_no_telephone_number_is_not_known(string typed) => Someone.Record("Berg", phone: typed).Phones.ShouldBeNull();

    [Theory]
    [InlineData("1988-04-12", "19880412")]
    [InlineData("1988-04-00", "19880400")]
    [InlineData("1988-00-00", "19880000")]
    [InlineData("1988-13-04", "19881304")]
    [InlineData("13-04-1988", "19880413")]
    [InlineData("lente 1988", null)]
    [InlineData(null, null)]
    public void A_birth_date_is_kept_even_where_it_cannot_be_one(string? typed, string? expected) =>
        Someone.Record("Berg", born: typed).BirthDate.ShouldBe(expected);

    [Theory]
    [InlineData("3817 kb", "3817KB")]
    [InlineData("3817", "3817")]
    [InlineData("3817 K", "3817")]
    [InlineData("onbekend", null)]
    public void Of_a_postcode_that_cannot_be_one_the_digits_are_kept(string typed, string? expected) =>
        Someone.Record("Berg", postcode: typed).Postcode.ShouldBe(expected);

    [Fact]
    public void House_letter_and_addition_are_one_wherever_they_were_typed() =>
        Someone.Record("Berg", letter: "A", addition: "bis").HouseNumberAddition.ShouldBe(Someone.Record("Berg", addition: "a-Bis").HouseNumberAddition);

    [Fact]
    public void A_BSN_that_fails_the_test_is_kept_apart()
    {
        var record = Someone.Record("Berg", bsn: "9999.90.018");

        record.Bsn.ShouldBeNull();
        record.FaultyBsn.ShouldBe("999990018");
    }

    [Fact]
    public void A_record_survives_JSON_and_shows_nothing_of_the_person()
    {
        var record = Someone.Record("Berg", "Sanne", bsn: "999990019", born: "1988-04-00", sex: Sex.Female, postcode: "3817KB", number: 12);

        JsonSerializer.Deserialize<PersonRecord>(JsonSerializer.Serialize(record)).ShouldBe(record);
        record.ToString().ShouldBe("PersonRecord");
    }
}

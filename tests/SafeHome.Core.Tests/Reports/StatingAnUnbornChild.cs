using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Reports;

public sealed class StatingAnUnbornChild
{
    [Theory]
    [InlineData("\"burgerservicenummer\":\"999999999\"", "Sam")]
    [InlineData("\"geboortedatum\":\"9999-99-99\"", "Sam")]
    [InlineData("\"geboortedatum\":\"99999999\"", "")]
    [InlineData("\"geboortedatum\":\"2027-02-00\"", "")]
    [InlineData("\"geboortedatum\":\"uitgerekend in mei\"", "ongeboren kind")]
    [InlineData("\"rol\":\"115\"", "Ongeboren")]
    public void The_values_of_CBS_an_expected_date_or_the_name_flag_it(string field, string givenNames)
    {
        var person = Read("kind", field, givenNames);

        person.Flags.ShouldBe([PersonFlag.Unborn]);
        person.BirthDate.ShouldBeNull();
        person.Bsn.ShouldBeNull();
    }

    [Fact]
    public void An_expected_date_is_kept_aside() =>
        Read("kind", "\"geboortedatum\":\"2027-02-00\"", "").SetAside["geboortedatum"].ShouldBe("2027-02-00");

    [Fact]
    public void A_child_that_was_born_since_is_not_unborn() =>
        Read("kind", "\"geboortedatum\":\"2026-11-20\"", "ongeboren").Flags.ShouldBe([PersonFlag.BsnMissing]);

    [Fact]
    public void A_child_born_after_midnight_here_was_born_although_it_is_still_yesterday_in_UTC() =>
        Read("kind", "\"geboortedatum\":\"2026-11-21\"", "Sam", written: "2026-11-20T23:30:00Z").Flags.ShouldBe([PersonFlag.BsnMissing]);

    [Fact]
    public void An_adult_with_a_date_in_the_future_is_a_mistake() =>
        Read("pleger", "\"geboortedatum\":\"2027-02-01\"", "Sam").Flags.ShouldBe([PersonFlag.BsnMissing, PersonFlag.BirthDateInvalid]);

    private static Person Read(string capacity, string field, string givenNames, string written = "2026-11-20T23:41:00+01:00")
    {
        var reading = Example.Read($$$"""
            {"soort":"VT","referentienummer":"1","datumTijd":"{{{written}}}","melder":{"hoedanigheid":"huisarts"},
             "zorgelijkeSituatie":{"situatieSchets":"x","signalen":["zwangerschap"]},
             "heeftBetrekkingOp":[{"hoedanigheid":"{{{capacity}}}",{{{field}}},"naam":{"voornamen":"{{{givenNames}}}","geslachtsnaam":"Berg"}}]}
            """);
        reading.Problems.ShouldBeEmpty();
        return reading.Report!.Persons[0];
    }
}

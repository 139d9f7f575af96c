using System.Globalization;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

public sealed class GeographyTests
{
    private static readonly Geography Netherlands = Geography.Netherlands;

    [Fact]
    public void A_municipality_has_its_Veilig_Thuis_region() =>
        Netherlands.Find("GM0307").ShouldBe(new Municipality("GM0307", "Amersfoort", "VT20", "Utrecht"));

    [Fact]
    public void A_name_may_hold_a_comma() => Netherlands.Find("GM0820")!.Name.ShouldBe("Nuenen, Gerwen en Nederwetten");

    [Theory]
    [InlineData("GM0620", "GM1961")]
    [InlineData("GM0707", "GM1961")]
    [InlineData("GM0501", "GM1992")]
    public void A_former_code_stands_for_its_successor(string former, string current) => Netherlands.Find(former)!.Code.ShouldBe(current);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GM9999")]
    [InlineData("gm0307")]
    [InlineData("0307")]
    public void What_never_was_a_code_finds_nothing(string? code) => Netherlands.Find(code).ShouldBeNull();

    [Theory]
    [InlineData("3817KB", "GM0307")]
    [InlineData("1011AA", "GM0363")]
    [InlineData("1315 XX", "GM0034")]
    [InlineData("1099ZZ", null)]
    public void A_postcode_lies_in_a_municipality_if_its_digits_are_known(string text, string? code)
    {
        Postcode.TryParse(text, out var postcode).ShouldBeTrue();

        Netherlands.MunicipalityOf(postcode).ShouldBe(code);
    }

    [Theory]
    [InlineData("GM1961", "2019-01-01", null)]
    [InlineData("GM0620", null, "2018-12-31")]
    [InlineData("GM0307", null, null)]
    public void A_code_holds_on_the_days_from_one_reorganisation_to_the_next(string code, string? first, string? last) =>
        Netherlands.ValidityOf(code).ShouldBe(new Validity(Day(first), Day(last)));

    [Fact]
    public void A_code_that_ended_has_a_successor_of_the_same_day()
    {
        var ended = Enumerable.Range(1, 2_000).Select(number => $"GM{number:0000}").Where(code => Netherlands.ValidityOf(code)?.Last is not null).ToList();

        ended.Count.ShouldBe(265);
        ended.ShouldAllBe(code => Netherlands.Find(code)!.Code != code && Netherlands.ValidityOf(Netherlands.Find(code)!.Code)!.Value.Last == null);
        Netherlands.ValidityOf("GM9999").ShouldBeNull();
    }

    [Theory]
    [InlineData("Bilthoven", "GM0310")]
    [InlineData("bilthoven ", "GM0310")]
    [InlineData("Emmeloord", "GM0171")]
    [InlineData("Rossum", null)]
    [InlineData("Nergenshuizen", null)]
    public void A_place_lies_in_a_municipality_if_only_one_has_a_place_of_that_name(string place, string? code) =>
        Netherlands.MunicipalityOfPlace(place).ShouldBe(code);

    [Fact]
    public void There_are_25_regions_and_each_has_municipalities()
    {
        Netherlands.Regions.Count.ShouldBe(25);
        Netherlands.Municipalities.Select(municipality => municipality.RegionCode).Distinct(StringComparer.Ordinal).Count().ShouldBe(25);
        Netherlands.IsRegion("VT20").ShouldBeTrue();
        Netherlands.IsRegion("VT16").ShouldBeFalse();
    }

    [Fact]
    public void The_regions_of_Utrecht_and_Flevoland_have_26_and_6_municipalities()
    {
        var codes = Netherlands.Municipalities.ToList();

        codes.Count.ShouldBe(342);
        codes.Select(municipality => municipality.Code).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        codes.Count(municipality => municipality.RegionCode == "VT20").ShouldBe(26);
        codes.Count(municipality => municipality.RegionCode == "VT03").ShouldBe(6);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

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

    [Fact]
    public void The_regions_of_Utrecht_and_Flevoland_have_26_and_6_municipalities()
    {
        var codes = Enumerable.Range(1, 2_000).Select(number => Netherlands.Find($"GM{number:0000}")).OfType<Municipality>().Distinct().ToList();

        codes.Count.ShouldBe(342);
        codes.Count(municipality => municipality.RegionCode == "VT20").ShouldBe(26);
        codes.Count(municipality => municipality.RegionCode == "VT03").ShouldBe(6);
    }
}

using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.LeadTimes;

public sealed class CountingHouseholds
{
    private static readonly Households Cbs = Households.Netherlands;

    [Theory]
    [InlineData("GM0310", 2025, 2025, 19_550)]
    [InlineData("GM0310", 2031, 2025, 19_550)]
    [InlineData("GM0034", 2026, 2025, 98_394)]
    public void The_last_count_holds_until_there_is_a_later_one(string municipality, int year, int counted, int count) =>
        Cbs.Of(municipality, year).ShouldBe(new HouseholdCount(counted, count));

    [Theory]
    [InlineData(2022, 2021)]
    [InlineData(2023, 2023)]
    [InlineData(2024, 2023)]
    public void A_year_without_a_count_has_that_of_the_year_before(int year, int counted) => Cbs.Of("GM0344", year)!.Value.Year.ShouldBe(counted);

    [Theory]
    [InlineData("GM0310", 2020)]
    [InlineData("GM9999", 2025)]
    public void There_is_none_before_the_first_count_and_of_an_unknown_area(string area, int year) => Cbs.Of(area, year).ShouldBeNull();

    [Fact]
    public void Every_municipality_has_a_count_in_every_year() =>
        new[] { 2021, 2023, 2025 }.ShouldAllBe(year => Geography.Netherlands.Municipalities.All(municipality => Cbs.Of(municipality.Code, year) != null));

    [Theory]
    [InlineData(2021, 8_043_443)]
    [InlineData(2023, 8_270_244)]
    [InlineData(2025, 8_430_352)]
    public void Municipalities_add_up_to_the_regions_and_to_the_country(int year, int country)
    {
        var municipalities = Geography.Netherlands.Municipalities.ToLookup(one => one.RegionCode, one => Cbs.Of(one.Code, year)!.Value.Count, StringComparer.Ordinal);

        municipalities.ShouldAllBe(region => region.Sum() == Cbs.Of(region.Key, year)!.Value.Count);
        municipalities.Sum(region => region.Sum()).ShouldBe(country);
    }

    [Fact]
    public void A_municipality_that_ended_counts_with_its_successor()
    {
        var counted = new Households([("GM0620", 2018, 9_000), ("GM0707", 2018, 6_000), ("GM1961", 2019, 15_500)], Geography.Netherlands);

        counted.Of("GM1961", 2018).ShouldBe(new HouseholdCount(2018, 15_000));
        counted.Of("GM1961", 2019).ShouldBe(new HouseholdCount(2019, 15_500));
        counted.Of("GM0620", 2018).ShouldBeNull();
    }

    [Fact]
    public void A_code_that_never_was_one_is_refused() =>
        Should.Throw<ArgumentException>(() => new Households([("GM9999", 2025, 1)], Geography.Netherlands)).Message.ShouldContain("GM9999");

    [Theory]
    [InlineData(10, 2_000, "5")]
    [InlineData(1, 3_000, "0.33")]
    [InlineData(1, 200_000, "0.01")]
    [InlineData(0, 2_000, "0")]
    public void Reports_are_set_against_a_thousand_households(int reports, int households, string rate) =>
        new HouseholdCount(2025, households).Per1000(reports).ShouldBe(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));
}

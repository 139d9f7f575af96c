using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;

namespace SafeHome.LocalHost.Year;

/// <summary>When and where reports come in during a year.</summary>
internal static class Arrivals
{
    /// <summary>All of them, in the order of their time: every day and hour, more in the evening.</summary>
    public static IReadOnlyList<(DateTimeOffset At, string Municipality)> Of(YearOptions options, Chance chance)
    {
        var first = new DateOnly(options.Year, 1, 1);
        var days = DateTime.IsLeapYear(options.Year) ? 366 : 365;
        var municipalities = Season.All.ToDictionary(season => season.Region, season => Municipalities(season.Region, options.Year), StringComparer.Ordinal);
        (string, double)[] regions = [.. Season.All.Select(season => (season.Region, season.ShareOfReports))];
        return [.. Enumerable.Range(0, options.Reports)
            .Select(_ => (Moment(first.AddDays(chance.Below(days)), chance), chance.From(municipalities[chance.From(regions)])))
            .OrderBy(arrival => arrival.Item1)];
    }

    private static DateTimeOffset Moment(DateOnly day, Chance chance)
    {
        var hour = Math.Max(chance.Below(24), chance.Below(24));
        return DutchTime.MomentOf(day.ToDateTime(new TimeOnly(hour, chance.Below(60), chance.Below(60))));
    }

    private static (string, double)[] Municipalities(string region, int year) =>
    [
        .. Geography.Netherlands.Municipalities.Where(municipality => municipality.RegionCode == region)
            .Select(municipality => (municipality.Code, (double)(Households.Netherlands.Of(municipality.Code, year)?.Count ?? 0))),
    ];
}

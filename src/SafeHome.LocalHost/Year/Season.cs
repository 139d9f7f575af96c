using SafeHome.Core.LeadTimes;

namespace SafeHome.LocalHost.Year;

/// <summary>How a region's year goes: when many reports come, how many are on households that are known, and when there are few to handle them.</summary>
/// <param name="Region">The region.</param>
/// <param name="ShareOfReports">Which share of all reports comes here.</param>
/// <param name="FollowUps">Which share of those is on a household with an open case.</param>
/// <param name="Capacity">What can be handled in each month, as a share of what comes in.</param>
internal sealed record Season(string Region, double ShareOfReports, double FollowUps, IReadOnlyList<double> Capacity)
{
    /// <summary>
    /// The two regions. Follow-up reports are nearly those of CBS 85361NED for 2023, Utrecht 22.6 % and Flevoland 37.5 %: a little nearer to
    /// each other, so that luck, which makes half a point of difference, takes neither out of 22 to 38 %. What can be handled is invented:
    /// backlogs grow in spring and in the summer holidays, and are worked away in between.
    /// </summary>
    public static IReadOnlyList<Season> All { get; } =
    [
        new("VT20", 0.69, 0.235, [1.1, 1.05, 0.86, 0.95, 1.3, 1.15, 0.8, 0.78, 1.35, 1.25, 1.05, 0.9]),
        new("VT03", 0.31, 0.37, [1.0, 0.85, 0.88, 1.25, 1.2, 1.05, 0.82, 0.85, 1.1, 1.3, 1.2, 1.0]),
    ];

    /// <summary>The season of a region.</summary>
    public static Season Of(string region) => All.First(season => season.Region == region);

    /// <summary>What can be handled in a month, over both regions.</summary>
    public static double CapacityAt(DateTimeOffset moment)
    {
        var month = DutchTime.DayOf(moment).Month;
        return All.Average(season => season.Capacity[month - 1]);
    }
}

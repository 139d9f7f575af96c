namespace SafeHome.LocalHost.Year;

/// <summary>How a region's year goes: when many reports come, and when there are few to handle them.</summary>
internal sealed record Season(string Region, double ShareOfReports, IReadOnlyList<double> Capacity)
{
    /// <summary>
    /// The two regions. What they can handle goes by the month, as a share of what comes in: backlogs grow in spring and in the summer
    /// holidays, and are worked away in between.
    /// </summary>
    public static IReadOnlyList<Season> All { get; } =
    [
        new("VT20", 0.69, [1.1, 1.05, 0.86, 0.95, 1.3, 1.15, 0.8, 0.78, 1.35, 1.25, 1.05, 0.9]),
        new("VT03", 0.31, [1.0, 0.85, 0.88, 1.25, 1.2, 1.05, 0.82, 0.85, 1.1, 1.3, 1.2, 1.0]),
    ];
}

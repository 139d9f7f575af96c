using SafeHome.Core.LeadTimes;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>The periods of which figures are published every day: those whose cases still change much.</summary>
internal static class PublishedPeriods
{
    /// <summary>This month and the last, this half-year and the last, and this year.</summary>
    public static IReadOnlyList<ReportPeriod> On(DateOnly today) =>
    [
        ReportPeriod.OfMonth(today.AddMonths(-1)), ReportPeriod.OfMonth(today),
        ReportPeriod.OfHalfYear(today.AddMonths(-6)), ReportPeriod.OfHalfYear(today), ReportPeriod.OfYear(today),
    ];
}

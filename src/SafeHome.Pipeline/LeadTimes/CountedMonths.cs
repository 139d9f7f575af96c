using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>Months of reports, counted once each; longer periods are their sums.</summary>
public sealed class CountedMonths
{
    private readonly Dictionary<DateOnly, OverviewCount> _counts;

    private CountedMonths(DateTimeOffset asOf, Dictionary<DateOnly, OverviewCount> counts) => (AsOf, _counts) = (asOf, counts);

    /// <summary>The moment of counting.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Counts the months of some periods, side by side.</summary>
    public static async Task<CountedMonths> OfAsync(
        LeadTimeRows rows, IEnumerable<ReportPeriod> periods, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var months = periods.SelectMany(period => period.Months).Distinct();
        var counts = await Task.WhenAll(months.Select(month => Task.Run(() => CountAsync(rows, month, asOf, cancellation), cancellation)));
        return new CountedMonths(asOf, counts.ToDictionary());
    }

    /// <summary>The figures of a period of which all months were counted.</summary>
    public LeadTimeOverview Of(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var sum = new OverviewCount(period, AsOf);
        foreach (var month in period.Months) sum.Add(_counts[month]);
        return sum.ToOverview();
    }

    private static async Task<KeyValuePair<DateOnly, OverviewCount>> CountAsync(
        LeadTimeRows rows, DateOnly month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var count = new OverviewCount(ReportPeriod.OfMonth(month), asOf);
        await foreach (var kept in rows.ReadAsync(month, cancellation)) count.Add(kept.Row);
        return new(month, count);
    }
}

using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>Periods of reports, each month of which was read once. Months that are in the same periods were counted together.</summary>
public sealed class CountedPeriods
{
    private readonly IReadOnlyList<Part> _parts;

    private CountedPeriods(DateTimeOffset asOf, IReadOnlyList<Part> parts) => (AsOf, _parts) = (asOf, parts);

    /// <summary>The moment of counting.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Counts some periods, on all cores.</summary>
    public static async Task<CountedPeriods> OfAsync(
        LeadTimeRows rows, IReadOnlyCollection<ReportPeriod> periods, DateTimeOffset asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(periods);
        // The fewer parts, the less there is to add up; of each at least as many as there are cores.
        var parts = periods.SelectMany(period => period.Months).Distinct()
            .GroupBy(month => string.Join(' ', periods.Where(period => period.Contains(month))), StringComparer.Ordinal)
            .SelectMany(together => together.Chunk((together.Count() + Environment.ProcessorCount - 1) / Environment.ProcessorCount));
        return new CountedPeriods(asOf, await Task.WhenAll(parts.Select(months => Task.Run(
            () => CountAsync(rows, periods.First(period => period.Contains(months[0])), months, asOf, cancellation), cancellation))));
    }

    /// <summary>The figures of one of the periods that were counted.</summary>
    /// <exception cref="ArgumentException">It was not counted by itself.</exception>
    public LeadTimeOverview Of(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var parts = _parts.Where(part => part.Months.All(period.Contains)).ToList();
        if (parts.Sum(part => part.Months.Length) != period.MonthCount) throw new ArgumentException("This period was not counted by itself.", nameof(period));
        return OverviewSum.Of(period, AsOf, parts.Select(part => part.Count));
    }

    private static async Task<Part> CountAsync(
        LeadTimeRows rows, ReportPeriod period, DateOnly[] months, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var count = new OverviewCount(period, asOf);
        foreach (var month in months)
        {
            await foreach (var kept in rows.ReadAsync(month, cancellation)) count.Add(kept.Row);
        }

        return new Part(months, count);
    }

    private sealed record Part(DateOnly[] Months, OverviewCount Count);
}

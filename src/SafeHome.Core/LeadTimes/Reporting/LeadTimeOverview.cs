using SafeHome.Core.LeadTimes.Publication;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>How the terms were kept of the reports that were received in a period, exactly: for those who may see single cases.</summary>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The moment of counting: what happened later is not in it.</param>
/// <param name="Slices">The figures of all slices that hold a report.</param>
public sealed record LeadTimeOverview(ReportPeriod Period, DateTimeOffset AsOf, IReadOnlyDictionary<Slice, SliceFigures> Slices)
{
    /// <summary>Counts, in one pass.</summary>
    /// <param name="period">The period.</param>
    /// <param name="rows">The reports, in any order; those of other periods are passed over.</param>
    /// <param name="asOf">The moment of counting.</param>
    public static LeadTimeOverview Of(ReportPeriod period, IEnumerable<ReportRow> rows, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var count = new OverviewCount(period, asOf);
        foreach (var row in rows) count.Add(row);
        return OverviewSum.Of(period, asOf, [count]);
    }

    /// <summary>A table of one of its figures, to be published.</summary>
    /// <param name="by">The columns; by receiver only what is counted of transfers adds up.</param>
    /// <param name="count">The figure, such as how many were received.</param>
    /// <param name="municipalities">Those that have a row even where no report came from.</param>
    public CountTable Table(Breakdown by, Func<SliceFigures, int> count, IEnumerable<Place>? municipalities = null) =>
        new(Slices.Where(slice => slice.Key.By == by && slice.Key.Place.Municipality is not null)
            .Select(slice => (slice.Key.Place, slice.Key.Value, count(slice.Value))), municipalities);

    /// <summary>How many reports there were to a thousand households; null where it is not known how many of these there are.</summary>
    /// <param name="place">A municipality or a region.</param>
    /// <param name="households">The counts of households.</param>
    public decimal? ReportsPer1000Households(Place place, Households households)
    {
        ArgumentNullException.ThrowIfNull(households);
        var received = Slices.TryGetValue(Slice.Of(place), out var figures) ? figures.Received : 0;
        return (place.Municipality ?? place.Region) is { } area ? households.Of(area, Period.First.Year)?.Per1000(received) : null;
    }
}

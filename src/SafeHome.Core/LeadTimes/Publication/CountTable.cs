namespace SafeHome.Core.LeadTimes.Publication;

/// <summary>A table of exact counts, with every total: of a row over its values, of a region over its municipalities, and of all regions.</summary>
public sealed class CountTable
{
    private readonly Dictionary<TableCell, int> _counts = [];

    /// <param name="counts">Of municipalities only, in any order; of the same cell they are added up.</param>
    /// <param name="municipalities">Those that have a row though nothing may be counted there: a row that is not there tells that it is empty.</param>
    /// <exception cref="ArgumentException">A place is not a municipality, or a count is negative.</exception>
    public CountTable(IEnumerable<(Place Municipality, string Value, int Count)> counts, IEnumerable<Place>? municipalities = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var municipality in municipalities ?? [])
        {
            for (Place? place = municipality; place is { } empty; place = empty.Within) Add(new TableCell(empty, null), 0);
        }

        foreach (var (municipality, value, count) in counts)
        {
            if (municipality.Municipality is null || count < 0) throw new ArgumentException("Counts are of municipalities, from 0 on.", nameof(counts));
            for (Place? place = municipality; place is { } counted; place = counted.Within)
            {
                Add(new TableCell(counted, value), count);
                Add(new TableCell(counted, null), count);
            }
        }

        Places =
        [
            .. _counts.Keys.Select(cell => cell.Place).Distinct()
                .OrderBy(place => place.Region, StringComparer.Ordinal)
                .ThenBy(place => place.Municipality, StringComparer.Ordinal),
        ];
        Values = [.. _counts.Keys.Select(cell => cell.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows: all together, then each region before its municipalities, by their codes. None in an empty table.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The columns without the total, in the order of their codes.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>All cells, row by row, each with its total last.</summary>
    public IEnumerable<TableCell> Cells => Places.SelectMany(place => Values.Append(null).Select(value => new TableCell(place, value)));

    /// <summary>The count of a cell; 0 where nothing was counted.</summary>
    public int this[TableCell cell] => _counts.GetValueOrDefault(cell);

    private void Add(TableCell cell, int count) => _counts[cell] = _counts.GetValueOrDefault(cell) + count;
}

namespace SafeHome.Core.LeadTimes.Publication;

/// <summary>
/// A table as it may be seen outside, where a small count could point at a household. As CBS does in its tables on Veilig Thuis, every
/// count shown is a multiple of 5 and none is under 10; a count under 10, none at all included, is withheld ("."). So is what would
/// give it away.
/// </summary>
/// <remarks>
/// Promised: whoever adds and subtracts what is shown, even knowing it exactly instead of rounded and knowing that no count is negative,
/// is left with at least six consecutive numbers for every count withheld. Over time: a year shows only what both its half-years show, and
/// months show the totals of a region all or none.
/// Not promised: anything against one who knows some of the counts withheld from elsewhere, who compares the same unfinished period as
/// published on two days, or who adds and subtracts across tables of the same reports by different things (but for their totals).
/// </remarks>
public sealed class PublishedTable
{
    /// <summary>Counts from here on are shown.</summary>
    public const int LowestShown = 10;

    /// <summary>Counts are shown as multiples of this.</summary>
    public const int RoundedTo = 5;

    private readonly Dictionary<TableCell, int> _shown;

    private PublishedTable(CountTable counts, Func<TableCell, bool> shows)
    {
        Places = counts.Places;
        Values = counts.Values;
        _shown = counts.Cells.Where(shows).ToDictionary(cell => cell, cell => (counts[cell] + (RoundedTo / 2)) / RoundedTo * RoundedTo);
    }

    /// <summary>The rows, as in the table of exact counts.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The columns without the total, as in the table of exact counts.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The rounded count; null where it is withheld, or not in the table.</summary>
    public int? this[TableCell cell] => _shown.TryGetValue(cell, out var count) ? count : null;

    /// <summary>
    /// Tables that break the same reports down by different things. They have the same totals, so a total that one of them must withhold is
    /// withheld in all.
    /// </summary>
    /// <param name="breakdowns">The exact counts; one, for a table that stands by itself.</param>
    /// <returns>The tables in the same order.</returns>
    public static IReadOnlyList<PublishedTable> Of(params IReadOnlyList<CountTable> breakdowns)
    {
        ArgumentNullException.ThrowIfNull(breakdowns);
        var totals = new HashSet<TableCell>();
        while (true)
        {
            var withheld = breakdowns.Select(counts => Withheld(counts, totals)).ToList();
            var known = totals.Count;
            totals.UnionWith(withheld.SelectMany(cells => cells).Where(cell => cell.Value is null));
            if (totals.Count > known) continue;
            return [.. breakdowns.Zip(withheld, (counts, cells) => new PublishedTable(counts, cell => !cells.Contains(cell)))];
        }
    }

    /// <summary>
    /// A table of a longer period beside those of its parts. It shows a cell only where all parts do, so it says nothing that they do not
    /// and no part can be computed from it and the others.
    /// </summary>
    /// <param name="counts">The exact counts of the whole.</param>
    /// <param name="parts">The published tables of the parts; at least one.</param>
    /// <exception cref="ArgumentException">There are no parts.</exception>
    public static PublishedTable Of(CountTable counts, IReadOnlyCollection<PublishedTable> parts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("A whole has parts.", nameof(parts));
        return new PublishedTable(counts, cell => parts.All(part => part[cell] is not null));
    }

    /// <summary>
    /// A table of a part that shows nothing but the totals of regions; and that of a region only where the whole shows it, and where every part
    /// from the first in which something was counted has enough. Of all regions together it shows nothing, from which that of one could follow.
    /// </summary>
    /// <param name="counts">The exact counts of the part.</param>
    /// <param name="whole">The published table of the whole.</param>
    /// <param name="parts">The exact counts of all its parts so far, in their order.</param>
    public static PublishedTable OfRegions(CountTable counts, PublishedTable whole, IReadOnlyCollection<CountTable> parts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        return new PublishedTable(counts, cell =>
            cell is { Value: null, Place: { Region: not null, Municipality: null } }
            && counts[cell] >= LowestShown
            && whole[cell] is not null
            && parts.SkipWhile(part => part[cell] == 0).All(part => part[cell] >= LowestShown));
    }

    /// <summary>A table that shows nothing.</summary>
    /// <param name="counts">The counts that it withholds.</param>
    public static PublishedTable Empty(CountTable counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new PublishedTable(counts, _ => false);
    }

    private static IReadOnlySet<TableCell> Withheld(CountTable counts, HashSet<TableCell> totals) =>
        new Withholding(counts, counts.Cells.Where(cell => counts[cell] < LowestShown || totals.Contains(cell))).Cells;
}

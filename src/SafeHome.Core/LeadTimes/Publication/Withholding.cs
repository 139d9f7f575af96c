namespace SafeHome.Core.LeadTimes.Publication;

/// <summary>Chooses what to withhold beside the small counts, so that no total gives them away.</summary>
/// <remarks>
/// The sums of the table are taken as a network: every sum is a node, every cell an arc from one of its two sums to the other, and the counts
/// are a circulation. (Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17, 1988, for plain tables; the
/// sum of a region over the values follows from those of its municipalities, so a region's cell too stands in only two.) Round a cycle,
/// counts can be moved without changing any sum: up along an arc, down against it. A cell is safe on a cycle of cells withheld round which
/// <see cref="Shift"/> can be moved with no count falling below 0, and so is every other cell of that cycle.
/// </remarks>
internal sealed class Withholding
{
    // The outermost node: the sum of all over the values, which follows from the others.
    private static readonly TableCell Outer = new(Place.All, "\0");

    private readonly CountTable _counts;
    private readonly ILookup<TableCell, Arc> _arcs;
    private readonly HashSet<TableCell> _withheld;
    private readonly HashSet<TableCell> _safe = [];

    /// <param name="counts">The exact counts.</param>
    /// <param name="small">What must be withheld.</param>
    public Withholding(CountTable counts, IEnumerable<TableCell> small)
    {
        _counts = counts;
        _withheld = [.. small];
        _arcs = counts.Cells.SelectMany(ArcsOf).ToLookup(arc => arc.From);
        // Where nothing was counted nothing is shown, so nothing can follow from it.
        if (counts.Values.Count == 0) return;
        foreach (var cell in _withheld.ToList())
        {
            if (!_safe.Contains(cell)) HideAmong(cell);
        }
    }

    /// <summary>All that is withheld.</summary>
    public IReadOnlySet<TableCell> Cells => _withheld;

    /// <summary>By how much every count withheld could be another one.</summary>
    private static int Shift => PublishedTable.RoundedTo;

    private static TableCell SumOver(TableCell cell) => cell.Place.Within is { } within ? cell with { Place = within } : Outer;

    // A sum goes by the cell that holds it. What a municipality's value adds to are the sum of its row and that of its region's column.
    private static (TableCell From, TableCell To) EndsOf(TableCell cell) =>
        cell.Value is null ? (cell, SumOver(cell))
        : cell.Place.Municipality is null ? (SumOver(cell), cell)
        : (SumOver(cell), cell with { Value = null });

    private IEnumerable<Arc> ArcsOf(TableCell cell)
    {
        var (from, to) = EndsOf(cell);
        yield return new Arc(cell, from, to);
        if (_counts[cell] >= Shift) yield return new Arc(cell, to, from);
    }

    // The cheapest cycle through the cell, by what must be withheld for it. There always is one: up through the totals of row and region.
    private void HideAmong(TableCell cell)
    {
        var (from, to) = EndsOf(cell);
        var reachedBy = new Dictionary<TableCell, Arc>();
        var queue = new PriorityQueue<(TableCell Node, Arc? By), int>([((to, null), 0)]);
        while (queue.TryDequeue(out var next, out var cost))
        {
            if (next.By is { } by && !reachedBy.TryAdd(next.Node, by)) continue;
            if (next.Node == from) break;
            foreach (var arc in _arcs[next.Node])
            {
                if (arc.Cell != cell && arc.To != to && !reachedBy.ContainsKey(arc.To))
                    queue.Enqueue((arc.To, arc), cost + (_withheld.Contains(arc.Cell) ? 0 : _counts[arc.Cell]));
            }
        }

        _safe.Add(cell);
        for (var node = from; node != to; node = reachedBy[node].From)
        {
            _withheld.Add(reachedBy[node].Cell);
            _safe.Add(reachedBy[node].Cell);
        }
    }

    private readonly record struct Arc(TableCell Cell, TableCell From, TableCell To);
}

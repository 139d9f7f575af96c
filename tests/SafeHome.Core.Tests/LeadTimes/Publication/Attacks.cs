using SafeHome.Core.LeadTimes.Publication;

namespace SafeHome.Core.Tests.LeadTimes.Publication;

/// <summary>What a reader can compute from a published table who, worse than any real one, knows all that is shown exactly.</summary>
internal static class Attacks
{
    private const double Unbounded = 1e9;

    /// <summary>The cells withheld that follow from those shown by adding and subtracting: Gauss-Jordan elimination over all sums.</summary>
    public static IReadOnlyList<TableCell> Solved(CountTable table, Func<TableCell, bool> isShown)
    {
        var unknowns = Withheld(table, isShown);
        var rows = CountTables.Sums(table).Select(sum => unknowns.Select(cell => Coefficient(sum, cell)).ToArray()).ToList();
        var solved = 0;
        for (var column = 0; column < unknowns.Count && solved < rows.Count; column++)
        {
            var pivot = rows.FindIndex(solved, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            (rows[solved], rows[pivot]) = (rows[pivot], rows[solved]);
            var scale = rows[solved][column];
            rows[solved] = [.. rows[solved].Select(value => value / scale)];
            for (var other = 0; other < rows.Count; other++)
            {
                var factor = rows[other][column];
                if (other != solved && factor != 0) rows[other] = [.. rows[other].Zip(rows[solved], (value, subtracted) => value - (factor * subtracted))];
            }

            solved++;
        }

        return [.. rows.Where(row => row.Count(value => Math.Abs(value) > 1e-9) == 1).Select(row => unknowns[Array.FindIndex(row, value => Math.Abs(value) > 1e-9)])];
    }

    /// <summary>Between which counts each cell withheld must lie: no count is negative, and every sum narrows down its parts until none does.</summary>
    public static IReadOnlyDictionary<TableCell, (double Low, double High)> Bounds(CountTable table, Func<TableCell, bool> isShown)
    {
        var bounds = table.Cells.ToDictionary(cell => cell, cell => isShown(cell) ? (Low: table[cell], High: table[cell]) : (Low: 0d, High: Unbounded));
        var sums = CountTables.Sums(table).ToList();
        for (var pass = 0; pass < 50; pass++)
        {
            foreach (var (total, parts) in sums)
            {
                var (low, high) = (parts.Sum(part => bounds[part].Low), parts.Sum(part => bounds[part].High));
                Narrow(total, low, high);
                foreach (var part in parts)
                    Narrow(part, bounds[total].Low - (high - bounds[part].High), bounds[total].High - (low - bounds[part].Low));
            }
        }

        return Withheld(table, isShown).ToDictionary(cell => cell, cell => bounds[cell]);

        void Narrow(TableCell cell, double low, double high) => bounds[cell] = (Math.Max(bounds[cell].Low, low), Math.Min(bounds[cell].High, high));
    }

    private static List<TableCell> Withheld(CountTable table, Func<TableCell, bool> isShown) => [.. table.Cells.Where(cell => !isShown(cell))];

    private static double Coefficient((TableCell Total, IReadOnlyList<TableCell> Parts) sum, TableCell cell) =>
        sum.Parts.Count(part => part == cell) - (sum.Total == cell ? 1 : 0);
}

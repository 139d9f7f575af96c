namespace SafeHome.Core.Matching;

/// <summary>Finds the one-to-one assignment of rows to columns with the greatest total value.</summary>
/// <remarks>
/// Shortest augmenting paths, as in R. Jonker and A. Volgenant, "A Shortest Augmenting Path Algorithm for Dense and Sparse Linear
/// Assignment Problems", Computing 38, 1987: exact, in time of the order n³. Ties go to the first column, so the outcome is always the same.
/// </remarks>
internal static class BestAssignment
{
    private const int None = -1;

    /// <summary>The column of each row; -1 where there are fewer columns than rows, and this row is better left out.</summary>
    /// <param name="values">The value of each row with each column, 0 or more.</param>
    public static int[] Of(double[,] values)
    {
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var size = Math.Max(rows, columns);
        var search = new Search(size, (row, column) => row < rows && column < columns ? -values[row, column] : 0);
        for (var row = 0; row < size; row++) search.Assign(row);
        var assigned = new int[rows];
        Array.Fill(assigned, None);
        for (var column = 0; column < columns; column++)
        {
            if (search.RowOf(column) < rows) assigned[search.RowOf(column)] = column;
        }

        return assigned;
    }

    /// <summary>Assigns one row after the other, moving those before where that costs least.</summary>
    private sealed class Search(int size, Func<int, int, double> cost)
    {
        private readonly double[] _rowPrice = new double[size];
        private readonly double[] _columnPrice = new double[size];
        private readonly int[] _rowOf = [.. Enumerable.Repeat(None, size)];

        public int RowOf(int column) => _rowOf[column];

        public void Assign(int free)
        {
            var distance = new double[size];
            Array.Fill(distance, double.PositiveInfinity);
            var cameFrom = new int[size];
            Array.Fill(cameFrom, None);
            var done = new bool[size];
            var (row, column, reached) = (free, None, 0.0);
            do
            {
                Relax(row, column, reached, distance, cameFrom, done);
                column = Nearest(distance, done);
                reached = distance[column];
                done[column] = true;
                row = _rowOf[column];
            }
            while (row != None);

            Reprice(free, reached, distance, done);
            for (; column != None; column = Take(free, column, cameFrom))
            {
            }
        }

        private void Relax(int row, int from, double reached, double[] distance, int[] cameFrom, bool[] done)
        {
            for (var column = 0; column < size; column++)
            {
                if (done[column]) continue;
                var through = reached + cost(row, column) - _rowPrice[row] - _columnPrice[column];
                if (!(through < distance[column])) continue;
                distance[column] = through;
                cameFrom[column] = from;
            }
        }

        private static int Nearest(double[] distance, bool[] done)
        {
            var nearest = None;
            for (var column = 0; column < distance.Length; column++)
            {
                if (!done[column] && (nearest == None || distance[column] < distance[nearest])) nearest = column;
            }

            return nearest;
        }

        // Keeps every assigned pair at the price that makes it free.
        private void Reprice(int free, double reached, double[] distance, bool[] done)
        {
            _rowPrice[free] += reached;
            for (var column = 0; column < size; column++)
            {
                if (!done[column] || !(distance[column] < reached)) continue;
                _rowPrice[_rowOf[column]] += reached - distance[column];
                _columnPrice[column] -= reached - distance[column];
            }
        }

        // Gives a column to the row before it on the path; returns the column that this row leaves.
        private int Take(int free, int column, int[] cameFrom)
        {
            var before = cameFrom[column];
            _rowOf[column] = before == None ? free : _rowOf[before];
            return before;
        }
    }
}

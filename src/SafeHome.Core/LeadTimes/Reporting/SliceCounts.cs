namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The same few counts of every slice, all in one row of numbers.</summary>
internal sealed class SliceCounts
{
    private readonly int[] _counts;
    private readonly int _width;

    private SliceCounts(int slices, int width) => (_counts, _width) = (new int[slices * width], width);

    /// <summary>The counts of a slice, by its number.</summary>
    public ReadOnlySpan<int> this[int slice] => _counts.AsSpan(slice * _width, _width);

    /// <summary>Counts marks, of municipalities, and sums them up to regions and to all.</summary>
    /// <param name="parts">The marks, each with the numbers of their slices here.</param>
    /// <param name="sums">What sums up each slice, as <see cref="SliceNumbers.Sums"/>.</param>
    /// <param name="width">How many different marks there are.</param>
    public static SliceCounts Of(IEnumerable<(Marks Marks, int[] Numbers)> parts, ReadOnlySpan<int> sums, int width)
    {
        var counts = new SliceCounts(sums.Length, width);
        foreach (var (marks, numbers) in parts) marks.CountTo(counts._counts, width, numbers);
        for (var slice = sums.Length - 1; slice >= 0; slice--)
        {
            if (sums[slice] is not SliceNumbers.Nothing and var sum) Add(counts[slice], counts._counts.AsSpan(sum * width, width));
        }

        return counts;
    }

    private static void Add(ReadOnlySpan<int> counts, Span<int> sums)
    {
        for (var count = 0; count < counts.Length; count++) sums[count] += counts[count];
    }
}

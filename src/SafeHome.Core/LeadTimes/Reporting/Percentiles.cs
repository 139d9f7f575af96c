namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The median and the 90th percentile of times that come the shortest first: by nearest rank, so each is one of them.</summary>
internal struct Percentiles
{
    private int _untilMedian;
    private int _untilPercentile90;

    /// <summary>Within how many hours at least half of them ended; null without any.</summary>
    public int? Median { get; private set; }

    /// <summary>The same for nine in ten.</summary>
    public int? Percentile90 { get; private set; }

    /// <summary>The percentiles of every slice of some times together.</summary>
    /// <param name="parts">The times, each with the numbers that their slices have here.</param>
    /// <param name="ended">How many times each slice has.</param>
    /// <param name="sums">What sums up each slice, as <see cref="SliceNumbers.Sums"/>.</param>
    public static Percentiles[] Of(IReadOnlyCollection<(Times Times, int[] Numbers)> parts, int[] ended, ReadOnlySpan<int> sums)
    {
        var (slices, ends) = ShortestFirst(parts);
        var percentiles = Array.ConvertAll(ended, Among);
        for (var (hours, at) = (0, 0); hours < ends.Length; hours++)
        {
            for (; at < ends[hours]; at++)
            {
                for (var slice = slices[at]; slice != SliceNumbers.Nothing; slice = sums[slice]) percentiles[slice].Next(hours);
            }
        }

        return percentiles;
    }

    // The slices of what took no time, then of what took one hour, and so on, with where those of each end. There are few different times, so
    // nothing is compared: their places are counted out.
    private static (int[] Slices, int[] Ends) ShortestFirst(IReadOnlyCollection<(Times Times, int[] Numbers)> parts)
    {
        var next = new int[parts.Select(part => part.Times.Longest).Append(0).Max() + 1];
        foreach (var (times, _) in parts) times.CountTo(next);
        var count = 0;
        foreach (ref var place in next.AsSpan()) (place, count) = (count, count + place);
        var slices = new int[count];
        foreach (var (times, numbers) in parts) times.PutTo(slices, next, numbers);
        return (slices, next);
    }

    private static Percentiles Among(int count) => new() { _untilMedian = Rank(count, 50), _untilPercentile90 = Rank(count, 90) };

    private static int Rank(int count, int percentage) => (int)(((count * (long)percentage) + 99) / 100);

    private void Next(int hours)
    {
        if (--_untilMedian == 0) Median = hours;
        if (--_untilPercentile90 == 0) Percentile90 = hours;
    }
}

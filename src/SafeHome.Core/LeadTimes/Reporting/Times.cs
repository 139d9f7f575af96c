namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// How long things took, in whole hours: two columns of numbers, and nothing else to a time. A country's year has millions of them, and so
/// they are neither spread over the heap nor looked up one by one.
/// </summary>
internal sealed class Times
{
    /// <summary>How many kinds of times a slice has: of each term, and from the offer of a transfer to its acceptance.</summary>
    public static readonly int Kinds = Term.Count + 1;

    /// <summary>The kind of the time from the offer of a transfer to its acceptance.</summary>
    public static readonly int ToAcceptance = Term.Count;

    private readonly List<int> _of = [];
    private readonly List<int> _hours = [];

    /// <summary>A time in whole hours rounded up; one that ends before it begins, by clocks that differ, took no time.</summary>
    public static int Hours(DateTimeOffset from, DateTimeOffset to) => (int)Math.Ceiling(Math.Max(0, (to - from).TotalHours));

    /// <summary>Counts a time.</summary>
    /// <param name="slice">The number of its slice.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="hours">How long.</param>
    public void Add(int slice, int kind, int hours)
    {
        _of.Add((slice * Kinds) + kind);
        _hours.Add(hours);
    }

    /// <summary>Counts those of another, whose slices have other numbers.</summary>
    /// <param name="other">The other.</param>
    /// <param name="numbers">The number here of each of its slices.</param>
    public void Add(Times other, IReadOnlyList<int> numbers)
    {
        for (var i = 0; i < other._of.Count; i++) Add(numbers[other._of[i] / Kinds], other._of[i] % Kinds, other._hours[i]);
    }

    /// <summary>The medians and 90th percentiles of slices that sum these up, each kind after the other.</summary>
    /// <param name="sums">Into which sums each slice goes.</param>
    /// <param name="count">How many sums there are.</param>
    public Percentiles[] Of(IReadOnlyList<int[]> sums, int count)
    {
        // As many places as times for each, one after another; then each is filled, and sorted by itself.
        var places = new int[(count * Kinds) + 1];
        for (var i = 0; i < _of.Count; i++)
        {
            foreach (var sum in sums[_of[i] / Kinds]) places[(sum * Kinds) + (_of[i] % Kinds) + 1]++;
        }

        for (var place = 1; place < places.Length; place++) places[place] += places[place - 1];
        var (hours, next) = (new int[places[^1]], places.ToArray());
        for (var i = 0; i < _of.Count; i++)
        {
            foreach (var sum in sums[_of[i] / Kinds]) hours[next[(sum * Kinds) + (_of[i] % Kinds)]++] = _hours[i];
        }

        var percentiles = new Percentiles[count * Kinds];
        Parallel.For(0, percentiles.Length, of => percentiles[of] = Percentiles.Of(hours.AsSpan(places[of]..places[of + 1])));
        return percentiles;
    }
}

/// <summary>By nearest rank, the fewest hours within which at least that share of some things ended; null without any.</summary>
/// <param name="Median">Half of them.</param>
/// <param name="Percentile90">Nine in ten.</param>
internal readonly record struct Percentiles(int? Median, int? Percentile90)
{
    /// <summary>Of some times, which it sorts.</summary>
    public static Percentiles Of(Span<int> hours)
    {
        if (hours.IsEmpty) return default;
        hours.Sort();
        return new Percentiles(hours[Rank(hours.Length, 50)], hours[Rank(hours.Length, 90)]);
    }

    private static int Rank(int count, int percentage) => (int)(((count * (long)percentage) + 99) / 100) - 1;
}

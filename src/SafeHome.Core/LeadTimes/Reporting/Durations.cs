using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>How long things took, in whole hours rounded up: a number each, which is quicker to keep, to add up and to sort than a count of each time.</summary>
internal sealed class Durations
{
    private readonly List<int> _hours = [];

    /// <summary>A time in whole hours rounded up; one that ends before it begins, by clocks that differ, took no time.</summary>
    public static int Hours(DateTimeOffset from, DateTimeOffset to) => (int)Math.Ceiling(Math.Max(0, (to - from).TotalHours));

    /// <summary>Counts one.</summary>
    public void Add(int hours) => _hours.Add(hours);

    /// <summary>Counts those of another.</summary>
    public void Add(Durations other) => _hours.AddRange(other._hours);

    /// <summary>The median and the 90th percentile by nearest rank: the fewest hours within which at least that share ended; null without any.</summary>
    public (int? Median, int? Percentile90) Percentiles()
    {
        if (_hours.Count == 0) return (null, null);
        CollectionsMarshal.AsSpan(_hours).Sort();
        return (Rank(50), Rank(90));
    }

    private int Rank(int percentage) => _hours[(int)(((_hours.Count * (long)percentage) + 99) / 100) - 1];
}

using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// How often each time was taken, in whole hours rounded up: what it keeps grows with how far times differ, not with how many there are.
/// </summary>
internal sealed class Durations
{
    private readonly Dictionary<int, int> _countByHours = [];
    private int _count;

    /// <summary>A time in whole hours rounded up; one that ends before it begins, by clocks that differ, took no time.</summary>
    public static int Hours(DateTimeOffset from, DateTimeOffset to) => (int)Math.Ceiling(Math.Max(0, (to - from).TotalHours));

    /// <summary>Counts one.</summary>
    public void Add(int hours) => Add(hours, 1);

    /// <summary>Counts those of another.</summary>
    public void Add(Durations other)
    {
        foreach (var (hours, count) in other._countByHours) Add(hours, count);
    }

    /// <summary>Nearest rank: the fewest hours within which at least that percentage ended; null without any.</summary>
    public int? Percentile(int percentage)
    {
        var rank = ((_count * (long)percentage) + 99) / 100;
        foreach (var (hours, count) in _countByHours.OrderBy(time => time.Key))
        {
            rank -= count;
            if (rank <= 0) return hours;
        }

        return null;
    }

    private void Add(int hours, int count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_countByHours, hours, out _) += count;
        _count += count;
    }
}

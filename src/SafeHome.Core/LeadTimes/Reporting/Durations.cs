namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// How often each time was taken, in whole hours rounded up: what it keeps grows with how far times differ, not with how many there are.
/// </summary>
internal sealed class Durations
{
    private readonly SortedDictionary<int, int> _countByHours = [];
    private int _count;

    /// <summary>Counts one; a time that ends before it begins, by clocks that differ, took no time.</summary>
    public void Add(DateTimeOffset from, DateTimeOffset to)
    {
        var hours = (int)Math.Ceiling(Math.Max(0, (to - from).TotalHours));
        _countByHours[hours] = _countByHours.GetValueOrDefault(hours) + 1;
        _count++;
    }

    /// <summary>Nearest rank: the fewest hours within which at least that percentage ended; null without any.</summary>
    public int? Percentile(int percentage)
    {
        var rank = ((_count * (long)percentage) + 99) / 100;
        foreach (var (hours, count) in _countByHours)
        {
            rank -= count;
            if (rank <= 0) return hours;
        }

        return null;
    }
}

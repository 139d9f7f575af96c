using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>How long things of one kind took, in whole hours. Each time is kept once, however many slices it counts in.</summary>
/// <param name="entries">The reports and transfers whose times they are.</param>
internal sealed class Times(Entries entries)
{
    private readonly List<(int Entry, int Hours)> _times = [];

    /// <summary>The longest; 0 without any.</summary>
    public int Longest { get; private set; }

    /// <summary>A time in whole hours rounded up; one that ends before it begins, by clocks that differ, took no time.</summary>
    public static int Hours(DateTimeOffset from, DateTimeOffset to) => (int)Math.Ceiling(Math.Max(0, (to - from).TotalHours));

    /// <summary>Adds one.</summary>
    public void Add(int entry, int hours)
    {
        _times.Add((entry, hours));
        Longest = Math.Max(Longest, hours);
    }

    /// <summary>Counts in how many slices something took each number of hours.</summary>
    public void CountTo(Span<int> counts)
    {
        foreach (var (entry, hours) in CollectionsMarshal.AsSpan(_times)) counts[hours] += entries.SlicesOf(entry).Length;
    }

    /// <summary>Puts every slice of every time where the next of as many hours goes.</summary>
    /// <param name="slices">Where they are put.</param>
    /// <param name="next">By hours, the next place.</param>
    /// <param name="numbers">As what each slice is put there.</param>
    public void PutTo(Span<int> slices, Span<int> next, ReadOnlySpan<int> numbers)
    {
        foreach (var (entry, hours) in CollectionsMarshal.AsSpan(_times))
        {
            foreach (var slice in entries.SlicesOf(entry)) slices[next[hours]++] = numbers[slice];
        }
    }
}

using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What is to be counted of each report and transfer. Each mark is kept once, however many slices it counts in.</summary>
/// <param name="entries">The reports and transfers that are marked.</param>
internal sealed class Marks(Entries entries)
{
    private readonly List<(int Entry, int Mark)> _marks = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => _marks.Count > 0;

    /// <summary>Adds one.</summary>
    public void Add(int entry, int mark) => _marks.Add((entry, mark));

    /// <summary>Counts every mark in every slice.</summary>
    /// <param name="counts">By slices, and by marks.</param>
    /// <param name="width">How many different marks there are.</param>
    /// <param name="numbers">As what each slice is counted there.</param>
    public void CountTo(Span<int> counts, int width, ReadOnlySpan<int> numbers)
    {
        foreach (var (entry, mark) in CollectionsMarshal.AsSpan(_marks))
        {
            foreach (var slice in entries.SlicesOf(entry)) counts[(numbers[slice] * width) + mark]++;
        }
    }
}

using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The reports and transfers that were counted, numbered as they come, each with the slices in which it counts.</summary>
internal sealed class Entries
{
    private readonly List<int> _slices = [];
    private readonly List<int> _ends = [0];

    /// <summary>Adds one; answers its number.</summary>
    /// <param name="slices">The numbers of its slices.</param>
    public int Add(ReadOnlySpan<int> slices)
    {
        _slices.AddRange(slices);
        _ends.Add(_slices.Count);
        return _ends.Count - 2;
    }

    /// <summary>The numbers of the slices in which one counts.</summary>
    public ReadOnlySpan<int> SlicesOf(int entry) => CollectionsMarshal.AsSpan(_slices)[_ends[entry].._ends[entry + 1]];
}

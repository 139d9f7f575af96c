using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The slices that hold a report, numbered as they come, each with its tally.</summary>
internal sealed class SliceNumbers
{
    private readonly Dictionary<Slice, int> _numbers = [];
    private readonly List<Slice> _slices = [];
    private readonly List<SliceTally> _tallies = [];

    /// <summary>The slices by their numbers.</summary>
    public IReadOnlyList<Slice> All => _slices;

    /// <summary>The number of a slice; one that is new gets the next.</summary>
    public int NumberOf(Slice slice)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, slice, out var isKnown);
        if (isKnown) return number;
        _slices.Add(slice);
        _tallies.Add(new SliceTally());
        return number = _slices.Count - 1;
    }

    /// <summary>The tally of the slice with that number.</summary>
    public SliceTally Tally(int number) => _tallies[number];
}

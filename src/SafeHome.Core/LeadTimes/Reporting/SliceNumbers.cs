using System.Runtime.InteropServices;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Numbers slices as they come, and with each those of wider places, which sum it up.</summary>
internal sealed class SliceNumbers
{
    /// <summary>Instead of a number: nothing sums up a slice of all places.</summary>
    public const int Nothing = -1;

    private readonly Dictionary<string, int>[] _values = [.. Enum.GetValues<Breakdown>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly Dictionary<Place, OfPlace> _places = [];
    private readonly List<Slice> _slices = [];
    private readonly List<int> _sums = [];

    /// <summary>The slices by their numbers.</summary>
    public IReadOnlyList<Slice> All => _slices;

    /// <summary>By the number of each slice, that of the one that sums it up: always a smaller one, or <see cref="Nothing"/>.</summary>
    public ReadOnlySpan<int> Sums => CollectionsMarshal.AsSpan(_sums);

    /// <summary>Numbers the slices of a place.</summary>
    public OfPlace Of(Place place)
    {
        if (_places.TryGetValue(place, out var known)) return known;
        return _places[place] = new OfPlace(this, place, place.Within is { } within ? Of(within) : null);
    }

    /// <summary>The numbers here of slices by their numbers elsewhere.</summary>
    public int[] NumbersOf(SliceNumbers others) => [.. others._slices.Select(slice => Of(slice.Place).NumberOf(slice.By, slice.Value))];

    // There are few different values, and each comes often.
    private int ValueOf(Breakdown by, string value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_values[(int)by], value, out var isKnown);
        if (!isKnown) number = _values.Sum(values => values.Count) - 1;
        return number;
    }

    /// <summary>Numbers the slices of one place.</summary>
    public sealed class OfPlace(SliceNumbers all, Place place, OfPlace? within)
    {
        // One more than the number of the slice of each value; 0 where there is none.
        private int[] _numbers = [];

        /// <summary>The number of a slice; one that is new gets the next, after those that sum it up.</summary>
        public int NumberOf(Breakdown by, string value)
        {
            var of = all.ValueOf(by, value);
            if (of >= _numbers.Length) Array.Resize(ref _numbers, of + 1);
            if (_numbers[of] == 0)
            {
                all._sums.Add(within?.NumberOf(by, value) ?? Nothing);
                all._slices.Add(new Slice(place, by, value));
                _numbers[of] = all._slices.Count;
            }

            return _numbers[of] - 1;
        }
    }
}

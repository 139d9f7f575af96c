namespace SafeHome.Benchmarks.Population;

/// <summary>A list to draw from in which some come more often than others.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public Weighted(IEnumerable<(T Item, double Weight)> items)
    {
        var list = items.ToList();
        _items = [.. list.Select(entry => entry.Item)];
        _upTo = new double[list.Count];
        for (var i = 0; i < list.Count; i++) Total = _upTo[i] = Total + list[i].Weight;
    }

    /// <summary>All weights together.</summary>
    public double Total { get; }

    public T From(Draw draw)
    {
        var found = Array.BinarySearch(_upTo, draw.Fraction() * Total);
        // A weight that is hit exactly belongs to the next item.
        return _items[found < 0 ? ~found : found + 1];
    }
}

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Which records are one person, to count what was found; nothing is learnt from it.</summary>
internal sealed class Truth
{
    private readonly HashSet<(int Left, int Right)> _pairs;

    private Truth(HashSet<(int Left, int Right)> pairs) => _pairs = pairs;

    /// <summary>How many pairs are one person.</summary>
    public int Count => _pairs.Count;

    /// <summary>Whether a pair is one person.</summary>
    public bool Contains(int left, int right) => _pairs.Contains((left, right));

    /// <summary>Of a file with the columns <c>left_id</c> and <c>right_id</c>.</summary>
    public static Truth Read(string path, RecordFile left, RecordFile? right)
    {
        var lefts = Places(left);
        var rights = right is null ? lefts : Places(right);
        return new Truth([.. RecordFile.ReadColumns(path, "left_id", "right_id").Select(pair => Ordered(lefts[pair.First], rights[pair.Second], right))]);
    }

    /// <summary>Of identifiers such as <c>rec-12-org</c> and <c>rec-12-dup-0</c>; null where they are not of that form.</summary>
    public static Truth? OfIdentifiers(RecordFile left, RecordFile? right)
    {
        if (!left.Ids.All(id => EntityOf(id) is not null) || right?.Ids.All(id => EntityOf(id) is not null) is false) return null;
        var lefts = Enumerable.Range(0, left.Ids.Count).ToLookup(place => EntityOf(left.Ids[place]), StringComparer.Ordinal);
        var pairs = from place in Enumerable.Range(0, (right ?? left).Ids.Count)
                    from other in lefts[EntityOf((right ?? left).Ids[place])]
                    where right is not null || other < place
                    select (other, place);
        return new Truth([.. pairs]);
    }

    private static (int Left, int Right) Ordered(int left, int right, RecordFile? rightFile) =>
        rightFile is null && left > right ? (right, left) : (left, right);

    private static Dictionary<string, int> Places(RecordFile file) =>
        file.Ids.Index().ToDictionary(id => id.Item, id => id.Index, StringComparer.Ordinal);

    private static string? EntityOf(string id) => id.Split('-') is ["rec", var entity, "org" or "dup", ..] ? entity : null;
}

using SafeHome.Core.Matching;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>The pairs of records that share a key: between two files, or within one.</summary>
internal sealed class Candidates
{
    // A key that more records share says too little, as in the app.
    private readonly int _mostPerKey;
    private readonly IReadOnlyList<PersonRecord> _left;
    private readonly IReadOnlyList<PersonRecord>? _right;
    private readonly ulong[][] _leftKeys;
    private readonly ulong[][] _rightKeys;

    /// <param name="left">The records of the one file.</param>
    /// <param name="right">Those of the other; null to look within the one.</param>
    /// <param name="kinds">The keys.</param>
    /// <param name="mostPerKey">A key that more records have is passed over.</param>
    public Candidates(IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord>? right, IReadOnlyList<BlockingKey> kinds, int mostPerKey)
    {
        (_left, _right, _mostPerKey) = (left, right, mostPerKey);
        _leftKeys = [.. kinds.Select(kind => Hashes(left, kind))];
        _rightKeys = right is null ? _leftKeys : [.. kinds.Select(kind => Hashes(right, kind))];
    }

    /// <summary>Visits each pair once, whichever keys it shares.</summary>
    public void Visit(Action<int, int> visit)
    {
        for (var kind = 0; kind < _leftKeys.Length; kind++)
        {
            Visit(kind, (left, right) =>
            {
                if (!SharesEarlier(kind, left, right)) visit(left, right);
            });
        }
    }

    /// <summary>Visits each pair that shares a key of one kind.</summary>
    public void Visit(int kind, Action<int, int> visit)
    {
        var groups = Groups(_leftKeys[kind]);
        if (_right is null) VisitWithin(groups, visit);
        else VisitAcross(groups, _rightKeys[kind], visit);
    }

    private void VisitWithin(Dictionary<ulong, List<int>> groups, Action<int, int> visit)
    {
        foreach (var group in groups.Values.Where(group => group.Count <= _mostPerKey))
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++) visit(group[i], group[j]);
            }
        }
    }

    private void VisitAcross(Dictionary<ulong, List<int>> groups, ulong[] keys, Action<int, int> visit)
    {
        for (var right = 0; right < keys.Length; right++)
        {
            if (keys[right] == 0 || !groups.TryGetValue(keys[right], out var group) || group.Count > _mostPerKey) continue;
            foreach (var left in group) visit(left, right);
        }
    }

    private bool SharesEarlier(int kind, int left, int right)
    {
        for (var earlier = 0; earlier < kind; earlier++)
        {
            if (_leftKeys[earlier][left] != 0 && _leftKeys[earlier][left] == _rightKeys[earlier][right]) return true;
        }

        return false;
    }

    private static Dictionary<ulong, List<int>> Groups(ulong[] keys)
    {
        var groups = new Dictionary<ulong, List<int>>();
        for (var record = 0; record < keys.Length; record++)
        {
            if (keys[record] == 0) continue;
            if (!groups.TryGetValue(keys[record], out var group)) groups.Add(keys[record], group = []);
            group.Add(record);
        }

        return groups;
    }

    // FNV-1a, so that a million keys need not be kept as text; 0 for none.
    private static ulong[] Hashes(IReadOnlyList<PersonRecord> records, BlockingKey kind)
    {
        var hashes = new ulong[records.Count];
        for (var record = 0; record < hashes.Length; record++)
        {
            if (kind.Of(records[record]) is { } key) hashes[record] = Hash(key);
        }

        return hashes;
    }

    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash == 0 ? 1 : hash;
    }
}

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Brings the records of one file together so that the pairs agree with each other.</summary>
/// <remarks>
/// Where a is the same as b and b as c, a is the same as c, though that pair may be too unlike to tell on its own; and a chain of
/// likenesses must not join two persons. Records are joined, the surest first, as long as all that speaks for it between two groups
/// weighs more than all that speaks against (greedy correlation clustering).
/// </remarks>
internal sealed class Clusters
{
    // A pair is never surer, one way or the other, than errors in the model allow.
    private const double MostWeight = 12;

    private readonly Dictionary<int, List<int>> _groupOf = [];
    private readonly Func<int, int, double> _weigh;

    private Clusters(Func<int, int, double> weigh) => _weigh = weigh;

    /// <summary>All pairs within the groups.</summary>
    /// <param name="likely">The pairs that are likely one person on their own.</param>
    /// <param name="weigh">Weighs any pair.</param>
    public static IReadOnlyList<ScoredPair> Join(IEnumerable<ScoredPair> likely, Func<int, int, double> weigh)
    {
        var clusters = new Clusters(weigh);
        foreach (var pair in likely.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
            clusters.Join(pair.Left, pair.Right);
        return [.. clusters._groupOf.Values.Distinct().SelectMany(clusters.Pairs)];
    }

    private void Join(int left, int right)
    {
        var (one, other) = (GroupOf(left), GroupOf(right));
        if (one == other || one.Sum(a => other.Sum(b => Math.Clamp(_weigh(a, b), -MostWeight, MostWeight))) <= 0) return;
        one.AddRange(other);
        foreach (var record in other) _groupOf[record] = one;
    }

    private List<int> GroupOf(int record)
    {
        if (!_groupOf.TryGetValue(record, out var group)) _groupOf.Add(record, group = [record]);
        return group;
    }

    private IEnumerable<ScoredPair> Pairs(List<int> group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
                yield return new ScoredPair(Math.Min(group[i], group[j]), Math.Max(group[i], group[j]), _weigh(group[i], group[j]));
        }
    }
}

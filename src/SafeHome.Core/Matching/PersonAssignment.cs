namespace SafeHome.Core.Matching;

/// <summary>Pairs the persons of two reports.</summary>
public static class PersonAssignment
{
    // More than any sum of weights: one pair that is surely the same goes before any number that are possible.
    private const double SameGoesFirst = 1e6;

    // Every pair that counts has a value above that of no pair, which is 0.
    private const double OfNoPair = 0;
    private const double Lowest = 1e3;

    /// <summary>
    /// Each person with at most one other, so that as many as can be are surely the same, then as many as can be are possibly the
    /// same, and their weights add up to the most. Of assignments that are equally good it is always the same one that is found.
    /// </summary>
    /// <param name="comparer">Tells who may be who.</param>
    /// <param name="left">The persons of one report; null for one who never links.</param>
    /// <param name="right">The persons of the other.</param>
    /// <returns>The pairs that are possibly or surely one person, in the order of <paramref name="left"/>.</returns>
    public static IReadOnlyList<PersonPair> Assign(
        PersonComparer comparer, IReadOnlyList<ComparablePerson?> left, IReadOnlyList<ComparablePerson?> right)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var weights = new PersonWeight[left.Count, right.Count];
        var values = new double[left.Count, right.Count];
        for (var l = 0; l < left.Count; l++)
        {
            for (var r = 0; r < right.Count; r++)
            {
                if (left[l] is not { } a || right[r] is not { } b) continue;
                weights[l, r] = comparer.Weigh(a, b);
                values[l, r] = ValueOf(weights[l, r]);
            }
        }

        return
        [
            .. BestAssignment.Of(values).Index()
                .Where(pair => pair.Item >= 0 && values[pair.Index, pair.Item] > OfNoPair)
                .Select(pair => new PersonPair(pair.Index, pair.Item, weights[pair.Index, pair.Item])),
        ];
    }

    private static double ValueOf(PersonWeight weight) => weight.Strength switch
    {
        MatchStrength.Same => SameGoesFirst + Lowest + weight.Weight,
        MatchStrength.Possible => Lowest + weight.Weight,
        _ => OfNoPair,
    };
}

/// <summary>Two persons who may be one.</summary>
/// <param name="Left">Place in the first list.</param>
/// <param name="Right">Place in the second list.</param>
/// <param name="Weight">How sure it is.</param>
public readonly record struct PersonPair(int Left, int Right, PersonWeight Weight);

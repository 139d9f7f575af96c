namespace SafeHome.Core.Matching;

/// <summary>Pairs the persons of two reports.</summary>
public static class PersonAssignment
{
    /// <summary>Each person with at most one other: first those who are surely the same, then by weight, then in the order of the reports.</summary>
    /// <param name="comparer">Tells who may be who.</param>
    /// <param name="left">The persons of one report; null for one who never links.</param>
    /// <param name="right">The persons of the other.</param>
    /// <returns>The pairs that are possibly or surely one person, in the order of <paramref name="left"/>.</returns>
    public static IReadOnlyList<PersonPair> Assign(
        PersonComparer comparer, IReadOnlyList<PersonRecord?> left, IReadOnlyList<PersonRecord?> right)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var pairs = new List<PersonPair>();
        var candidates = Candidates(comparer, left, right).OrderByDescending(pair => pair.Weight.Strength).ThenByDescending(pair => pair.Weight.Weight);
        foreach (var pair in candidates)
        {
            if (pairs.TrueForAll(taken => taken.Left != pair.Left && taken.Right != pair.Right)) pairs.Add(pair);
        }

        return [.. pairs.OrderBy(pair => pair.Left)];
    }

    private static IEnumerable<PersonPair> Candidates(
        PersonComparer comparer, IReadOnlyList<PersonRecord?> left, IReadOnlyList<PersonRecord?> right)
    {
        for (var l = 0; l < left.Count; l++)
        {
            for (var r = 0; r < right.Count; r++)
            {
                if (left[l] is { } a && right[r] is { } b && comparer.Weigh(a, b) is { Strength: not MatchStrength.None } weight)
                    yield return new PersonPair(l, r, weight);
            }
        }
    }
}

/// <summary>Two persons who may be one.</summary>
/// <param name="Left">Place in the first list.</param>
/// <param name="Right">Place in the second list.</param>
/// <param name="Weight">How sure it is.</param>
public readonly record struct PersonPair(int Left, int Right, PersonWeight Weight);

namespace SafeHome.Core.Matching;

/// <summary>Pairs the persons of two reports.</summary>
public static class PersonAssignment
{
    /// <summary>
    /// Each person with at most one other: first those with the same BSN, then those whose given names are equal before those
    /// that differ (twins share surname, birth date and address), then by the surer rule, then in the order of the reports.
    /// </summary>
    /// <param name="left">The persons of one report; null for one who never links.</param>
    /// <param name="right">The persons of the other.</param>
    /// <returns>The pairs by their place in the lists, in the order of <paramref name="left"/>.</returns>
    public static IReadOnlyList<(int Left, int Right, MatchRule Rule)> Assign(
        IReadOnlyList<PersonRecord?> left, IReadOnlyList<PersonRecord?> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var pairs = new List<(int Left, int Right, MatchRule Rule)>();
        foreach (var pair in Candidates(left, right).OrderBy(pair => Preference(pair.Rule, left[pair.Left]!, right[pair.Right]!)))
        {
            if (pairs.TrueForAll(taken => taken.Left != pair.Left && taken.Right != pair.Right)) pairs.Add(pair);
        }

        return [.. pairs.OrderBy(pair => pair.Left)];
    }

    private static IEnumerable<(int Left, int Right, MatchRule Rule)> Candidates(
        IReadOnlyList<PersonRecord?> left, IReadOnlyList<PersonRecord?> right)
    {
        for (var l = 0; l < left.Count; l++)
        {
            for (var r = 0; r < right.Count; r++)
            {
                if (left[l] is { } a && right[r] is { } b && SamePerson.Compare(a, b) is { } rule) yield return (l, r, rule);
            }
        }
    }

    private static (int NotBsn, int Names, MatchRule Rule) Preference(MatchRule rule, PersonRecord a, PersonRecord b) =>
        (rule == MatchRule.SameBsn ? 0 : 1, Distance(a, b), rule);

    private static int Distance(PersonRecord a, PersonRecord b)
    {
        if (a.GivenName is not null && a.GivenName == b.GivenName) return 0;
        if (a.Initial is null || b.Initial is null || a.Initial == b.Initial) return 1;
        return 2;
    }
}

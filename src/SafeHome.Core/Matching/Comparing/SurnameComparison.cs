namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares surnames: double names in either order, a birth name and a partner's name.</summary>
internal static class SurnameComparison
{
    public static ComparisonLevel Compare(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return ComparisonLevel.Missing;
        if (string.Equals(a, b, StringComparison.Ordinal)) return ComparisonLevel.Exact;
        var several = NameWords.AreSeveral(a) || NameWords.AreSeveral(b);
        if (several && NameWords.AreEqual(a, b)) return ComparisonLevel.Exact;
        if (several && NameWords.Overlap(a, b)) return ComparisonLevel.PartOfDouble;
        if (DutchSound.AreAlike(a, b)) return ComparisonLevel.SoundsAlike;
        var likeness = Likeness.Of(a, b);
        return likeness is ComparisonLevel.Different && several && HasNearPart(a, b) ? ComparisonLevel.Similar : likeness;
    }

    // A typing error in a part that the two share.
    private static bool HasNearPart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        foreach (var part in a.Split(' '))
        {
            foreach (var other in b.Split(' '))
            {
                if (Likeness.IsNear(a[part], b[other])) return true;
            }
        }

        return false;
    }
}

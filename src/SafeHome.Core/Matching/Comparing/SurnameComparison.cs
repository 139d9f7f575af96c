namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares surnames: double names in either order, a birth name and a partner's name.</summary>
internal static class SurnameComparison
{
    public static ComparisonLevel Compare(in Surname a, in Surname b)
    {
        if (!a.All.IsKnown || !b.All.IsKnown) return ComparisonLevel.Missing;
        if (a.All.Is(b.All)) return ComparisonLevel.Exact;
        var (one, other) = (a.All.Text, b.All.Text);
        var isDouble = a.IsDouble || b.IsDouble;
        if (isDouble && a.All.MayHaveTheLettersOf(b.All) && NameWords.AreEqual(one, other)) return ComparisonLevel.Exact;
        if (isDouble && (a.Parts & b.Parts) != 0 && NameWords.Overlap(one, other)) return ComparisonLevel.PartOfDouble;
        if (a.Sound == b.Sound && DutchSound.AreAlike(one, other)) return ComparisonLevel.SoundsAlike;
        var likeness = Likeness.Of(a.All, b.All);
        return likeness is ComparisonLevel.Different && isDouble && HaveNearParts(one, other) ? ComparisonLevel.Similar : likeness;
    }

    // A typing error in a part that the two share.
    private static bool HaveNearParts(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
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

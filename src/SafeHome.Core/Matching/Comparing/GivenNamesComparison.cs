namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares given names: initials, short forms, one of several.</summary>
internal static class GivenNamesComparison
{
    // Alex and Alexander, but not Jan and Janneke.
    private const int ShortestAbbreviation = 4;

    public static ComparisonLevel Compare(in GivenNames a, in GivenNames b)
    {
        if (!a.All.IsKnown || !b.All.IsKnown) return ComparisonLevel.Missing;
        if (a.First.Length == 1 || b.First.Length == 1)
            return a.First.Begins(b.First) || b.First.Begins(a.First) ? ComparisonLevel.Initial : ComparisonLevel.Different;
        if (a.First.Is(b.First) || (a.All.MayHaveTheLettersOf(b.All) && NameWords.AreEqual(a.All.Text, b.All.Text))) return ComparisonLevel.Exact;
        if ((a.FormsOfFirst & b.FormsOfFirst) != 0 && Nicknames.AreOneName(a.First.Text, b.First.Text)) return ComparisonLevel.Nickname;
        if (IsLaterName(a, b) || IsLaterName(b, a)) return ComparisonLevel.OtherGivenName;
        var likeness = Likeness.Of(a.First, b.First);
        return likeness is ComparisonLevel.Different && (IsAbbreviation(a.First, b.First) || (a.Sound == b.Sound && DutchSound.AreAlike(a.First.Text, b.First.Text)))
            ? ComparisonLevel.Similar
            : likeness;
    }

    // Whether the first name of the one is a later name of the other.
    private static bool IsLaterName(in GivenNames one, in GivenNames other) =>
        (one.FormsOfFirst & other.FormsOfLater) != 0 && IsAmong(NameWords.AfterFirst(other.All.Text), one.First.Text);

    private static bool IsAmong(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        foreach (var range in names.Split(' '))
        {
            if (names[range].SequenceEqual(name) || Nicknames.AreOneName(names[range], name)) return true;
        }

        return false;
    }

    private static bool IsAbbreviation(in Word a, in Word b) =>
        Math.Min(a.Length, b.Length) >= ShortestAbbreviation && (a.Begins(b) || b.Begins(a));
}

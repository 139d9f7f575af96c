namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares given names: initials, short forms, one of several.</summary>
internal static class GivenNamesComparison
{
    // Alex and Alexander, but not Jan and Janneke.
    private const int ShortestAbbreviation = 4;

    public static ComparisonLevel Compare(string? a, string? b)
    {
        if (a is null || b is null) return ComparisonLevel.Missing;
        var first = NameWords.First(a);
        var other = NameWords.First(b);
        if (first.Length == 1 || other.Length == 1)
            return first[0] == other[0] ? ComparisonLevel.Initial : ComparisonLevel.Different;
        if (first.SequenceEqual(other) || NameWords.AreEqual(a, b)) return ComparisonLevel.Exact;
        if (Nicknames.AreOneName(first, other)) return ComparisonLevel.Nickname;
        if (IsAmong(NameWords.AfterFirst(a), other) || IsAmong(NameWords.AfterFirst(b), first))
            return ComparisonLevel.OtherGivenName;
        var likeness = Likeness.Of(first, other);
        return likeness is ComparisonLevel.Different && (IsAbbreviation(first, other) || DutchSound.AreAlike(first, other))
            ? ComparisonLevel.Similar
            : likeness;
    }

    private static bool IsAmong(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        if (names.IsEmpty) return false;
        foreach (var range in names.Split(' '))
        {
            if (names[range].SequenceEqual(name) || Nicknames.AreOneName(names[range], name)) return true;
        }

        return false;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Math.Min(a.Length, b.Length) >= ShortestAbbreviation && (a.StartsWith(b) || b.StartsWith(a));
}

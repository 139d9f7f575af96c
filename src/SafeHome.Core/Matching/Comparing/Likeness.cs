namespace SafeHome.Core.Matching.Comparing;

/// <summary>How alike two words are.</summary>
internal static class Likeness
{
    private const int ShortestToErrIn = 3;

    // Of the letters of the longer word, this many in ten may differ.
    private const int TenthsThatMayDiffer = 3;

    /// <summary><see cref="ComparisonLevel.OneLetter"/>, <see cref="ComparisonLevel.Similar"/> or <see cref="ComparisonLevel.Different"/>, of words that are not equal.</summary>
    public static ComparisonLevel Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var most = MostThatMayDiffer(a.Length, b.Length);
        if (IsOneLetter(most, a, b)) return ComparisonLevel.OneLetter;
        return most > 1 && EditDistance.IsAtMost(most, a, b) ? ComparisonLevel.Similar : ComparisonLevel.Different;
    }

    /// <summary>Whether two words are equal but for one letter.</summary>
    public static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) || IsOneLetter(MostThatMayDiffer(a.Length, b.Length), a, b);

    private static bool IsOneLetter(int most, ReadOnlySpan<char> a, ReadOnlySpan<char> b) => most > 0 && EditDistance.UpToTwo(a, b) <= 1;

    // None where a word is too short to err in, or where their lengths differ more already.
    private static int MostThatMayDiffer(int a, int b)
    {
        var (shorter, longer) = a < b ? (a, b) : (b, a);
        var most = Math.Max(1, longer * TenthsThatMayDiffer / 10);
        return shorter < ShortestToErrIn || longer - shorter > most ? 0 : most;
    }
}

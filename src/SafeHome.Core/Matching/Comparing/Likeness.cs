namespace SafeHome.Core.Matching.Comparing;

/// <summary>How alike two words are.</summary>
internal static class Likeness
{
    private const int ShortestToErrIn = 3;

    // Of the letters of the longer word, this many in ten may differ.
    private const int TenthsThatMayDiffer = 3;

    /// <summary><see cref="ComparisonLevel.OneLetter"/>, <see cref="ComparisonLevel.Similar"/> or <see cref="ComparisonLevel.Different"/>, of words that are not equal.</summary>
    public static ComparisonLevel Of(in Word a, in Word b)
    {
        var most = MostThatMayDiffer(a.Length, b.Length);
        if (most > 0 && a.DiffersAtMost(1, b)) return ComparisonLevel.OneLetter;
        return most > 1 && a.DiffersAtMost(most, b) ? ComparisonLevel.Similar : ComparisonLevel.Different;
    }

    /// <summary>Whether two words are equal but for one letter.</summary>
    public static bool IsNear(in Word a, in Word b) => a.Is(b) || (MostThatMayDiffer(a.Length, b.Length) > 0 && a.DiffersAtMost(1, b));

    /// <summary>The same of words of which nothing is known beforehand.</summary>
    public static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.SequenceEqual(b) || (MostThatMayDiffer(a.Length, b.Length) > 0 && EditDistance.UpToTwo(a, b) <= 1);

    // None where a word is too short to err in, or where their lengths differ more already.
    private static int MostThatMayDiffer(int a, int b)
    {
        var (shorter, longer) = a < b ? (a, b) : (b, a);
        var most = Math.Max(1, longer * TenthsThatMayDiffer / 10);
        return shorter < ShortestToErrIn || longer - shorter > most ? 0 : most;
    }
}

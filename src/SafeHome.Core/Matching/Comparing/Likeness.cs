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
        var (shorter, longer) = a.Length < b.Length ? (a.Length, b.Length) : (b.Length, a.Length);
        var most = Math.Max(1, longer * TenthsThatMayDiffer / 10);
        if (shorter < ShortestToErrIn || longer - shorter > most) return ComparisonLevel.Different;
        return EditDistance.Between(a, b) switch
        {
            <= 1 => ComparisonLevel.OneLetter,
            var distance when distance <= most => ComparisonLevel.Similar,
            _ => ComparisonLevel.Different,
        };
    }

    /// <summary>Whether two words are equal but for one letter.</summary>
    public static bool IsNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.SequenceEqual(b) || Of(a, b) is ComparisonLevel.OneLetter;
}

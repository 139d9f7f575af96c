namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares numbers of which each digit counts.</summary>
internal static class DigitsComparison
{
    /// <summary>Equal, one digit apart, or different.</summary>
    public static ComparisonLevel Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => EditDistance.UpToTwo(a, b) switch
    {
        0 => ComparisonLevel.Exact,
        1 => ComparisonLevel.OneDigit,
        _ => ComparisonLevel.Different,
    };
}

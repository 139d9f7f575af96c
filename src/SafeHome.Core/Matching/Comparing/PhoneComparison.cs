namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares telephone numbers: of those that each has, the pair that is most alike.</summary>
internal static class PhoneComparison
{
    public static ComparisonLevel Compare(string? a, string? b)
    {
        if (a is null || b is null) return ComparisonLevel.Missing;
        if (NameWords.Overlap(a, b)) return ComparisonLevel.Exact;
        foreach (var one in a.AsSpan().Split(' '))
        {
            foreach (var other in b.AsSpan().Split(' '))
            {
                if (DigitsComparison.Compare(a.AsSpan(one), b.AsSpan(other)) is ComparisonLevel.OneDigit) return ComparisonLevel.OneDigit;
            }
        }

        return ComparisonLevel.Different;
    }
}

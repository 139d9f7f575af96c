namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares telephone numbers: of those that each has, the pair that is most alike.</summary>
internal static class PhoneComparison
{
    public static ComparisonLevel Compare(ReadOnlySpan<Digits> a, ReadOnlySpan<Digits> b)
    {
        var best = ComparisonLevel.Missing;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                var level = one.Compare(other);
                if (level is ComparisonLevel.Exact) return level;
                if (best is not ComparisonLevel.OneDigit) best = level;
            }
        }

        return best;
    }
}

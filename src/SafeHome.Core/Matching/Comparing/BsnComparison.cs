namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares BSNs, and what was typed for one.</summary>
internal static class BsnComparison
{
    public static ComparisonLevel Compare(PersonRecord a, PersonRecord b)
    {
        if ((a.Bsn ?? a.FaultyBsn) is not { } one || (b.Bsn ?? b.FaultyBsn) is not { } other) return ComparisonLevel.Missing;
        // One wrong digit always fails the eleven test, and so do two that changed places: of two that pass, neither is the other mistyped.
        if (a.Bsn is not null && b.Bsn is not null) return one == other ? ComparisonLevel.Exact : ComparisonLevel.Different;
        return DigitsComparison.Compare(one, other);
    }
}

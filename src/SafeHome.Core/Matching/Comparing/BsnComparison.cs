namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares BSNs, and what was typed for one.</summary>
internal static class BsnComparison
{
    public static ComparisonLevel Compare(ComparablePerson a, ComparablePerson b)
    {
        if (!a.Bsn.AreKnown || !b.Bsn.AreKnown) return ComparisonLevel.Missing;
        var level = a.Bsn.Compare(b.Bsn);
        // One wrong digit always fails the eleven test, and so do two that changed places: of two that pass, neither is the other mistyped.
        return a.IsBsnFaulty || b.IsBsnFaulty || level is ComparisonLevel.Exact ? level : ComparisonLevel.Different;
    }
}

namespace SafeHome.Benchmarks.Linkage;

/// <summary>How good a set of pairs is.</summary>
/// <param name="Found">How many pairs were found.</param>
/// <param name="Right">How many of those are one person.</param>
/// <param name="All">How many pairs are one person.</param>
internal readonly record struct Quality(int Found, int Right, int All)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => All == 0 ? 1 : (double)Right / All;

    public double F1 => Found + All == 0 ? 1 : 2.0 * Right / (Found + All);

    public static Quality Of(IReadOnlyCollection<ScoredPair> pairs, Truth truth) =>
        new(pairs.Count, pairs.Count(pair => truth.Contains(pair.Left, pair.Right)), truth.Count);
}

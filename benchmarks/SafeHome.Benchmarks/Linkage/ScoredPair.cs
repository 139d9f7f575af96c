namespace SafeHome.Benchmarks.Linkage;

/// <summary>Two records that were compared.</summary>
/// <param name="Left">Place in the left file.</param>
/// <param name="Right">Place in the right file; in the left where there is one.</param>
/// <param name="Weight">The log2 of the odds that they are one person.</param>
internal readonly record struct ScoredPair(int Left, int Right, double Weight)
{
    /// <summary>The probability that they are one person.</summary>
    public double Probability => 1 / (1 + Math.Pow(2, -Weight));
}

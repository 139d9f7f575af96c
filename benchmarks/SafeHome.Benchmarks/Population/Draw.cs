namespace SafeHome.Benchmarks.Population;

/// <summary>
/// Draws that depend on the seed and a number only: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). So each household and each report
/// has draws of its own, and can be made again without those before it.
/// </summary>
internal sealed class Draw(int seed, Draw.Of of, long number)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(Mix((ulong)seed + Golden * (ulong)(of + 1)) + (ulong)number * Golden);

    /// <summary>What is drawn for: each kind has numbers of its own.</summary>
    public enum Of
    {
        Household,
        Address,
        Postcode,
        Known,
        Report,
    }

    /// <summary>At least 0 and less than 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>At least 0 and less than a limit.</summary>
    public int Below(int limit) => (int)(Fraction() * limit);

    /// <summary>A whole number from one to the other, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>By the normal distribution: the sum of twelve fractions comes near enough.</summary>
    public double Normal(double mean, double deviation)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Fraction();
        return mean + deviation * sum;
    }

    public T From<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

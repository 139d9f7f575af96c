namespace SafeHome.LocalHost.Year;

/// <summary>Draws that depend on the seed only: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
internal sealed class Chance(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>At least 0 and less than 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0 and less than a limit.</summary>
    public int Below(int limit) => (int)(Fraction() * limit);

    /// <summary>One of some values, each as often as its weight says.</summary>
    public T From<T>(IReadOnlyList<(T Value, double Weight)> values)
    {
        var left = Fraction() * values.Sum(value => value.Weight);
        foreach (var (value, weight) in values)
        {
            left -= weight;
            if (left < 0) return value;
        }

        return values[^1].Value;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

namespace SafeHome.Benchmarks;

/// <summary>Repeated measurements of one thing.</summary>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => Quantile(0.5);

    public double Lower => Quantile(0.25);

    public double Upper => Quantile(0.75);

    /// <summary>The ratio of each round's two measurements, which were taken one right after the other.</summary>
    public static Spread OfRatios(IEnumerable<(double Ours, double Bare)> rounds) => new(rounds.Select(round => round.Ours / round.Bare));

    public double Quantile(double share)
    {
        var at = share * (_sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, _sorted.Length - 1);
        return _sorted[below] + (at - below) * (_sorted[above] - _sorted[below]);
    }
}

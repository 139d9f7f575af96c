namespace SafeHome.Benchmarks;

/// <summary>A number with its aim.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Baseline">What it is compared with; both were measured in this run.</param>
/// <param name="Ours">The measurement, with its unit.</param>
/// <param name="Bare">The baseline's, with its unit.</param>
/// <param name="Value">The number that has the aim.</param>
/// <param name="Quartiles">Between which half of the rounds lie; empty for a count.</param>
/// <param name="Aim">The aim.</param>
internal sealed record Finding(string What, string Baseline, string Ours, string Bare, double Value, string Quartiles, Aim Aim);

/// <summary>What a number should be.</summary>
internal sealed record Aim(double Limit, bool IsMost)
{
    public static Aim AtMost(double limit) => new(limit, true);

    public static Aim AtLeast(double limit) => new(limit, false);

    public bool IsMetBy(double value) => IsMost ? value <= Limit : value >= Limit;

    public override string ToString() => FormattableString.Invariant($"{(IsMost ? '≤' : '≥')} {Limit}");
}

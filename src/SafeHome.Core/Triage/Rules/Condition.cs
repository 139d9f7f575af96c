using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>What must be so for a rule to apply.</summary>
internal abstract class Condition
{
    /// <summary>Every test in it.</summary>
    public abstract IEnumerable<Test> Tests { get; }

    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(FactValues values);

    /// <summary>Whether it holds whatever the open facts turn out to be; null where that depends on them.</summary>
    public abstract bool? Holds(OpenValues values);

    public static Condition All(params IReadOnlyList<Condition> parts) => new AtLeast(parts.Count, parts);

    public static Condition Any(params IReadOnlyList<Condition> parts) => new AtLeast(1, parts);
}

/// <summary>At least so many of the parts hold: all of them, one of them, or a number in between.</summary>
internal sealed class AtLeast(int count, IReadOnlyList<Condition> parts) : Condition
{
    private readonly Condition[] _parts = [.. parts];

    public override IEnumerable<Test> Tests => _parts.SelectMany(part => part.Tests);

    public override bool Holds(FactValues values)
    {
        var (wanted, left) = (count, _parts.Length);
        foreach (var part in _parts)
        {
            if (wanted <= 0) return true;
            if (wanted > left--) return false;
            if (part.Holds(values)) wanted--;
        }

        return wanted <= 0;
    }

    public override bool? Holds(OpenValues values)
    {
        var (sure, possible) = (0, 0);
        foreach (var part in _parts)
        {
            var holds = part.Holds(values);
            if (holds is true) sure++;
            if (holds is not false) possible++;
        }

        return sure >= count ? true : possible < count ? false : null;
    }
}

/// <summary>The part does not hold.</summary>
internal sealed class Not(Condition part) : Condition
{
    public override IEnumerable<Test> Tests => part.Tests;

    public override bool Holds(FactValues values) => !part.Holds(values);

    public override bool? Holds(OpenValues values) => !part.Holds(values);
}

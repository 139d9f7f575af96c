using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>A condition on one fact.</summary>
internal abstract class Test(Fact fact) : Condition
{
    public Fact Fact { get; } = fact;

    public sealed override IEnumerable<Test> Tests => [this];

    public sealed override bool Holds(FactValues values) => Passes(values[Fact]);

    public override bool? Holds(OpenValues values) => values.Find(Fact) is { } value ? Passes(value) : null;

    /// <summary>Whether a value of the fact passes.</summary>
    public abstract bool Passes(long value);
}

/// <summary>A choice has one of the codes.</summary>
internal sealed class ChoiceTest(Fact fact, IEnumerable<string> codes) : Test(fact)
{
    private readonly bool[] _passes = [.. fact.Codes.Select(code => codes.Contains(code, StringComparer.Ordinal))];

    public override bool Passes(long value) => _passes[value];
}

/// <summary>A number lies between two others, both included; one that is unknown does not.</summary>
internal sealed class NumberTest(Fact fact, int least, int most) : Test(fact)
{
    private readonly long _least = Fact.Count(least);
    private readonly long _most = Fact.Count(most);

    /// <summary>The least values of the stretches that the test tells apart.</summary>
    public IEnumerable<long> Turns => [_least, _most + 1];

    public override bool Passes(long value) => value >= _least && value <= _most;
}

/// <summary>A number is not known.</summary>
internal sealed class UnknownNumberTest(Fact fact) : Test(fact)
{
    public override bool Passes(long value) => value == 0;
}

/// <summary>A set has one of the codes.</summary>
internal sealed class SetTest(Fact fact, IEnumerable<string> codes) : Test(fact)
{
    /// <summary>The bits of the codes.</summary>
    public long Bits { get; } = fact.Gather(codes);

    public override bool Passes(long value) => (value & Bits) != 0;

    public override bool? Holds(OpenValues values)
    {
        var (present, known) = values.FindSet(Fact);
        return (present & Bits) != 0 ? true : (known & Bits) == Bits ? false : null;
    }
}

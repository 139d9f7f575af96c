namespace SafeHome.Core.Triage.Facts;

/// <summary>What every fact says of one report.</summary>
public sealed class FactValues
{
    private readonly long[] _values = new long[KnownFacts.All.Count];

    internal long this[Fact fact]
    {
        get => _values[fact.Index];
        set => _values[fact.Index] = value;
    }

    /// <summary>The values by the place of their fact, for conditions that were compiled.</summary>
    internal ReadOnlySpan<long> ByIndex => _values;

    /// <summary>Whether a fact is known to be so.</summary>
    internal bool IsYes(Fact fact) => this[fact] == 1;

    /// <summary>Whether a fact is known not to be so.</summary>
    internal bool IsNo(Fact fact) => this[fact] == 2;

    /// <summary>Whether a set has a code.</summary>
    internal bool Has(Fact set, string code) => set.PlaceOf(code) is { } place && (this[set] >> place & 1) == 1;

    /// <summary>The number; null where it is unknown.</summary>
    internal int? NumberOf(Fact number) => this[number] is var value and > 0 ? (int)(value - 1) : null;

    /// <summary>The code of a choice.</summary>
    internal string CodeOf(Fact choice) => choice.Codes[(int)this[choice]];

    /// <summary>The codes of a set, in the order of its list.</summary>
    internal IEnumerable<string> CodesOf(Fact set) => set.Codes.Where((_, place) => (this[set] >> place & 1) == 1);
}

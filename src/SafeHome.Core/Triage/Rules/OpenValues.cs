using System.Collections.Immutable;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Facts of which some are still open: of a set, every code may be open by itself.</summary>
internal sealed class OpenValues
{
    private readonly ImmutableDictionary<Fact, (long Value, long Known)> _values;

    private OpenValues(ImmutableDictionary<Fact, (long Value, long Known)> values) => _values = values;

    public static OpenValues AllOpen { get; } = new(ImmutableDictionary<Fact, (long Value, long Known)>.Empty);

    public long? Find(Fact fact) => _values.TryGetValue(fact, out var found) ? found.Value : null;

    public (long Value, long Known) FindSet(Fact set) => _values.GetValueOrDefault(set);

    public OpenValues With(Fact fact, long value) => new(_values.SetItem(fact, (value, -1)));

    public OpenValues WithCode(Fact set, long bit, bool present)
    {
        var (value, known) = FindSet(set);
        return new OpenValues(_values.SetItem(set, (present ? value | bit : value, known | bit)));
    }
}

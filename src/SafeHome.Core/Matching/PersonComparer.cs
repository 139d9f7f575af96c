using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Matching;

/// <summary>Tells how sure it is that two records are one person.</summary>
/// <remarks>
/// The weight is the log2 of the odds against the likelier alternative: that they are two strangers, or two of one household.
/// </remarks>
public sealed class PersonComparer
{
    private static readonly Lazy<PersonComparer> LazyShipped = new(() => new PersonComparer(LinkageModel.Shipped, FieldFrequencies.Netherlands));

    private readonly LinkageModel _model;
    private readonly FieldFrequencies _frequencies;
    private readonly double[] _againstStranger;
    private readonly double[]? _againstRelative;
    private readonly Lazy<PersonComparer> _inOneIncident;

    /// <param name="model">What the levels weigh.</param>
    /// <param name="frequencies">How common names and neighbourhoods are.</param>
    public PersonComparer(LinkageModel model, FieldFrequencies frequencies)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(frequencies);
        (_model, _frequencies) = (model, frequencies);
        _againstStranger = Weights(model.Same, model.Stranger);
        _againstRelative = model.Relative is { } relative ? Weights(model.Same, relative) : null;
        _inOneIncident = new(() => new PersonComparer(model.InOneIncident, frequencies));
    }

    /// <summary>The comparer that comes with the app.</summary>
    public static PersonComparer Shipped => LazyShipped.Value;

    /// <summary>The same where about so many persons are known, 1 or more.</summary>
    public static PersonComparer Among(long knownPersons) => new(LinkageModel.Shipped.Among(knownPersons), FieldFrequencies.Netherlands);

    /// <summary>The same for persons whom two reports name on one incident: it concerns a few, of whom none is a stranger to the others by chance.</summary>
    public PersonComparer InOneIncident => _inOneIncident.Value;

    /// <summary>Prepares a record, to be weighed against any number of others.</summary>
    public ComparablePerson Prepare(PersonRecord person) => ComparablePerson.Of(person, _frequencies);

    /// <summary>Prepares a list of records; null stays null.</summary>
    public IReadOnlyList<ComparablePerson?> Prepare(IEnumerable<PersonRecord?> persons) =>
        [.. persons.Select(person => person is null ? null : Prepare(person))];

    /// <summary>Weighs two records. It allocates nothing, and does not depend on which comes first.</summary>
    public PersonWeight Weigh(ComparablePerson a, ComparablePerson b)
    {
        var levels = PersonComparison.Of(a, b);
        var (weight, _) = Weigh(levels, a, b);
        return new PersonWeight(StrengthOf(weight, levels, GuardOf(weight, levels)), weight);
    }

    /// <summary>Weighs two records and tells what each field adds.</summary>
    public PersonMatch Explain(ComparablePerson a, ComparablePerson b)
    {
        var levels = PersonComparison.Of(a, b);
        var (weight, alternative) = Weigh(levels, a, b);
        var fields = FieldLevels.Fields.Select(field => new FieldComparison(field, levels[field], WeightOf(alternative, field, levels, a, b)));
        var guard = GuardOf(weight, levels);
        return new PersonMatch(StrengthOf(weight, levels, guard), weight, [.. fields], alternative, guard);
    }

    private (double Weight, Alternative Alternative) Weigh(ComparisonVector levels, ComparablePerson a, ComparablePerson b)
    {
        var (stranger, relative) = (_model.Start.Stranger, _model.Start.Relative);
        foreach (var field in FieldLevels.Fields)
        {
            if (levels[field] is ComparisonLevel.Missing) continue;
            stranger += WeightOf(Alternative.Stranger, field, levels, a, b);
            if (_againstRelative is not null) relative += WeightOf(Alternative.Relative, field, levels, a, b);
        }

        return _againstRelative is not null && relative < stranger ? (relative, Alternative.Relative) : (stranger, Alternative.Stranger);
    }

    private double WeightOf(Alternative alternative, PersonField field, ComparisonVector levels, ComparablePerson a, ComparablePerson b)
    {
        var place = LevelProbabilities.Place(field, levels[field]);
        return alternative is Alternative.Relative
            ? _againstRelative![place]
            : _againstStranger[place] + TermBits.Shared(field, levels[field], a.Bits, b.Bits);
    }

    // It matters only to what would be linked.
    private MatchGuard? GuardOf(double weight, ComparisonVector levels) => weight >= _model.Thresholds.Same ? MatchGuards.Of(levels) : null;

    // What must not be linked without a person is at most possible; a BSN that two persons are said to have is always looked at.
    private MatchStrength StrengthOf(double weight, ComparisonVector levels, MatchGuard? guard)
    {
        if (weight >= _model.Thresholds.Same && guard is null) return MatchStrength.Same;
        return weight >= _model.Thresholds.Possible || levels[PersonField.Bsn] is ComparisonLevel.Exact ? MatchStrength.Possible : MatchStrength.None;
    }

    // Agreement never speaks against, difference never for, whatever the figures of a level that hardly occurs: who shares an
    // address is likelier to be a housemate, and yet a move must not make two records more alike.
    private static double[] Weights(LevelProbabilities same, LevelProbabilities other)
    {
        var weights = new double[LevelProbabilities.Places];
        foreach (var field in FieldLevels.Fields)
        {
            var most = Math.Max(0, Weight(field, ComparisonLevel.Exact));
            var least = Math.Min(0, Weight(field, ComparisonLevel.Different));
            foreach (var level in FieldLevels.Of(field))
            {
                weights[LevelProbabilities.Place(field, level)] = level switch
                {
                    ComparisonLevel.Exact => most,
                    ComparisonLevel.Different => least,
                    // It stands for two names that agree.
                    ComparisonLevel.Swapped when field is PersonField.Surname => Weight(field, level),
                    // In data in which nobody goes by a later name, such a name is chance; elsewhere it may not be.
                    ComparisonLevel.OtherGivenName => Math.Clamp(Weight(field, level), 0, most),
                    _ => Math.Clamp(Weight(field, level), least, most),
                };
            }
        }

        return weights;

        double Weight(PersonField field, ComparisonLevel level) => Math.Log2(same[field, level] / other[field, level]);
    }
}

namespace SafeHome.Core.Matching.Model;

/// <summary>For one kind of pair (the same person, two of one household, two strangers): how probable each level of each field is.</summary>
public sealed class LevelProbabilities
{
    /// <summary>How far from 1 the levels of a field may add up, for a file has rounded figures.</summary>
    internal const double Rounding = 0.005;

    private static readonly int Levels = Enum.GetValues<ComparisonLevel>().Length;

    private readonly double[] _probabilities;

    /// <param name="probability">The probability of each level, given that the field is known of both.</param>
    public LevelProbabilities(Func<PersonField, ComparisonLevel, double> probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        _probabilities = new double[FieldLevels.Fields.Length * Levels];
        foreach (var field in FieldLevels.Fields)
        {
            foreach (var level in FieldLevels.Of(field)) _probabilities[Place(field, level)] = probability(field, level);
        }
    }

    /// <summary>The probability of a level of a field; 0 for a level that the field does not have.</summary>
    public double this[PersonField field, ComparisonLevel level] => _probabilities[Place(field, level)];

    /// <summary>The probability of a pair's levels of some fields. What is missing says nothing, nor does a swap that is weighed with another field.</summary>
    internal double Of(ComparisonVector pair, ReadOnlySpan<PersonField> fields)
    {
        var probability = 1.0;
        foreach (var field in fields)
        {
            if (this[field, pair[field]] is var level and > 0) probability *= level;
        }

        return probability;
    }

    /// <summary>The place of a level of a field in a list of all; there are <see cref="Places"/>.</summary>
    internal static int Place(PersonField field, ComparisonLevel level) => (int)field * Levels + (int)level;

    /// <summary>The number of places.</summary>
    internal static int Places => FieldLevels.Fields.Length * Levels;
}

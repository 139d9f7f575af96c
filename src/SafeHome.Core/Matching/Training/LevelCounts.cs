using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Matching.Training;

/// <summary>How often each level of each field was seen; fractions where it is only probable that a pair counts.</summary>
public sealed class LevelCounts
{
    // Of a level that was not seen it is not known that it cannot be: one is taken to have been, spread over all levels.
    private const double Unseen = 1;

    private readonly double[] _counts = new double[LevelProbabilities.Places];

    /// <summary>Counts the levels of a pair, but for those that are missing.</summary>
    public void Add(ComparisonVector pair, double times)
    {
        foreach (var field in FieldLevels.Fields) Add(pair, field, times);
    }

    /// <summary>Counts the level of one field of a pair, unless it is missing.</summary>
    public void Add(ComparisonVector pair, PersonField field, double times) => _counts[LevelProbabilities.Place(field, pair[field])] += times;

    /// <summary>Adds what others counted of some fields.</summary>
    public void Add(LevelCounts others, IEnumerable<PersonField> fields)
    {
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var field in fields)
        {
            foreach (var level in FieldLevels.Of(field))
            {
                var place = LevelProbabilities.Place(field, level);
                _counts[place] += others._counts[place];
            }
        }
    }

    /// <summary>The share of each level among those of its field.</summary>
    public LevelProbabilities ToProbabilities() => new((field, level) =>
    {
        var levels = FieldLevels.Of(field);
        var total = levels.Sum(other => _counts[LevelProbabilities.Place(field, other)]);
        return (_counts[LevelProbabilities.Place(field, level)] + Unseen / levels.Count) / (total + Unseen);
    });

    /// <summary>Counts all pairs of a list.</summary>
    public static LevelCounts Of(IEnumerable<KeyValuePair<ComparisonVector, long>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counts = new LevelCounts();
        foreach (var (pair, times) in pairs) counts.Add(pair, times);
        return counts;
    }
}

using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Matching.Training;

/// <summary>Learns how many of all pairs are of one person.</summary>
public static class StartEstimation
{
    private const int MostRounds = 100;
    private const double Settled = 1e-4;
    private const double First = 1000;

    /// <summary>Estimates the start of a model from compared pairs.</summary>
    /// <param name="pairs">Those that were compared: nearly all of one person, and few of the others.</param>
    /// <param name="same">How two records of one person agree.</param>
    /// <param name="relative">How two of one household agree; null where the data know none.</param>
    /// <param name="stranger">How two strangers agree.</param>
    /// <param name="allPairs">How many pairs there are, whether compared or not: nearly all of strangers.</param>
    /// <param name="knownPersons">Among how many persons each is looked for.</param>
    /// <param name="others">How many others of the household are known for each person who is: hardly any of them was compared.</param>
    public static StartWeights Estimate(
        IReadOnlyCollection<KeyValuePair<ComparisonVector, long>> pairs, LevelProbabilities same, LevelProbabilities? relative,
        LevelProbabilities stranger, double allPairs, long knownPersons, double others)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(same);
        ArgumentNullException.ThrowIfNull(stranger);
        var likelihoods = pairs.Select(pair => (
            Times: pair.Value, Same: same.Of(pair.Key, FieldLevels.Fields.AsSpan()), Relative: relative?.Of(pair.Key, FieldLevels.Fields.AsSpan()) ?? 0,
            Stranger: allPairs * stranger.Of(pair.Key, FieldLevels.Fields.AsSpan()))).ToList();
        var ofOne = First;
        for (var round = 0; round < MostRounds; round++)
        {
            var expected = likelihoods.Sum(pair =>
                pair.Times * ofOne * pair.Same / (ofOne * pair.Same + ofOne * others * pair.Relative + pair.Stranger));
            var change = Math.Abs(expected - ofOne) / ofOne;
            ofOne = Math.Max(expected, 1);
            if (change < Settled) break;
        }

        return new StartWeights(Math.Log2(ofOne / allPairs), relative is null ? 0 : -Math.Log2(others), knownPersons);
    }
}

using SafeHome.Core.Matching.Model;

namespace SafeHome.Core.Matching.Training;

/// <summary>Learns, without being told who is who, how probable each level is of two records of one person.</summary>
/// <remarks>
/// A. Dempster, N. Laird and D. Rubin, "Maximum Likelihood from Incomplete Data via the EM Algorithm", JRSS B 39, 1977. The pairs
/// share a blocking key, so the fields of that key say nothing and are passed over, as in Splink (Linacre and others, 2022); every
/// field is learnt from the passes that do not block on it. How others agree is not learnt here but known: from pairs drawn at
/// random, and from persons whom one report names beside each other.
/// </remarks>
public static class ExpectationMaximisation
{
    private const int MostRounds = 200;
    private const double Settled = 1e-5;

    // What is begun with settles within a few rounds.
    private const double FirstShare = 0.3;

    /// <summary>Fits the mixture of pairs of one person and of others.</summary>
    /// <param name="pairs">How often each comparison was seen.</param>
    /// <param name="others">How others agree: strangers, and relatives where the data know them.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="passedOver">The fields that the pairs were blocked on.</param>
    public static Fit Fit(
        IReadOnlyCollection<KeyValuePair<ComparisonVector, long>> pairs, IReadOnlyList<LevelProbabilities> others, LevelProbabilities start,
        IReadOnlyCollection<PersonField> passedOver)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(start);
        var fields = FieldLevels.Fields.Except(passedOver).ToArray();
        var total = Math.Max(1, pairs.Sum(pair => pair.Value));
        var fixedLikelihoods = others.Select(other => pairs.Select(pair => other.Of(pair.Key, fields)).ToArray()).ToArray();
        var share = FirstShare;
        var otherShares = others.Select(_ => (1 - FirstShare) / others.Count).ToArray();
        var same = start;
        for (var round = 0; ; round++)
        {
            var counts = new LevelCounts();
            var expected = new double[others.Count];
            var expectedSame = 0.0;
            var number = 0;
            foreach (var (pair, times) in pairs)
            {
                var likelihood = share * same.Of(pair, fields);
                var sum = likelihood;
                for (var other = 0; other < others.Count; other++) sum += otherShares[other] * fixedLikelihoods[other][number];
                for (var other = 0; other < others.Count; other++) expected[other] += times * otherShares[other] * fixedLikelihoods[other][number] / sum;
                expectedSame += times * likelihood / sum;
                foreach (var field in fields) counts.Add(pair, field, times * likelihood / sum);
                number++;
            }

            var change = Math.Abs(expectedSame / total - share);
            (share, same) = (expectedSame / total, counts.ToProbabilities());
            for (var other = 0; other < others.Count; other++) otherShares[other] = expected[other] / total;
            if (change < Settled || round == MostRounds) return new Fit(same, counts, share, fields);
        }
    }
}

/// <summary>What was learnt from one pass.</summary>
/// <param name="Same">How probable each level is of two records of one person; of a field that was passed over it says nothing.</param>
/// <param name="Counts">How many pairs of one person that rests on.</param>
/// <param name="Share">The share of the pairs that are of one person.</param>
/// <param name="Fields">The fields that were not passed over.</param>
public sealed record Fit(LevelProbabilities Same, LevelCounts Counts, double Share, IReadOnlyList<PersonField> Fields);

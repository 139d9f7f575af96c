using System.Runtime.InteropServices;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;
using SafeHome.Core.Matching.Training;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Trains a model on records of which nobody says who is who.</summary>
internal sealed class ModelTraining(ComparableFiles files, IReadOnlyList<BlockingKey> keys, Candidates candidates, int seed)
{
    private const int RandomPairs = 200_000;
    private const int MostPairsPerPass = 2_000_000;

    /// <summary>How many pairs were compared.</summary>
    public long Pairs { get; private set; }

    /// <summary>Learns how two strangers, two of one report, and two records of one person agree.</summary>
    public (LevelProbabilities Same, LevelProbabilities? Relative, LevelProbabilities Stranger) Train()
    {
        var stranger = LevelCounts.Of(Strangers()).ToProbabilities();
        var relative = OfOneReport() is { Count: > 0 } pairs ? LevelCounts.Of(pairs).ToProbabilities() : null;
        LevelProbabilities[] others = relative is null ? [stranger] : [stranger, relative];
        var same = LinkageModel.Shipped.Same;
        var counts = new LevelCounts();
        for (var pass = 0; pass < keys.Count; pass++)
        {
            var fit = ExpectationMaximisation.Fit(InPass(pass), others, same, keys[pass].Fields);
            counts.Add(fit.Counts, fit.Fields);
        }

        return (counts.ToProbabilities(), relative, stranger);
    }

    /// <summary>How many others a person is named beside; 0 where the file does not tell.</summary>
    public double OthersOfOneReport()
    {
        var reports = files.Reports;
        return reports.Count == 0 ? 0 : (double)reports.CountBy(report => report, StringComparer.Ordinal).Sum(report => (long)report.Value * (report.Value - 1)) / reports.Count;
    }

    // Nearly all pairs are of strangers, so pairs drawn at random tell how those agree.
    private Dictionary<ComparisonVector, long> Strangers()
    {
        var random = new Random(seed);
        return Count(add =>
        {
            for (var pair = 0; pair < RandomPairs; pair++)
            {
                var (a, b) = (random.Next(files.Left.Count), random.Next(files.Right.Count));
                if (!files.IsOneFile || a != b) add(a, b);
            }
        });
    }

    // Who are named beside each other are not one person.
    private Dictionary<ComparisonVector, long> OfOneReport()
    {
        var reports = files.Reports;
        var counts = new Dictionary<ComparisonVector, long>();
        for (var first = 0; first < reports.Count; first++)
        {
            for (var second = first + 1; second < reports.Count && reports[second] == reports[first]; second++)
                Add(counts, PersonComparison.Of(files.Right[first], files.Right[second]));
        }

        return counts;
    }

    private Dictionary<ComparisonVector, long> InPass(int pass)
    {
        var room = MostPairsPerPass;
        return Count(add => candidates.Visit(pass, (a, b) =>
        {
            if (room-- > 0) add(a, b);
        }));
    }

    private Dictionary<ComparisonVector, long> Count(Action<Action<int, int>> visit)
    {
        var counts = new Dictionary<ComparisonVector, long>();
        visit((a, b) => Add(counts, PersonComparison.Of(files.Left[a], files.Right[b])));
        return counts;
    }

    private void Add(Dictionary<ComparisonVector, long> counts, ComparisonVector pair)
    {
        Pairs++;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, pair, out _)++;
    }
}

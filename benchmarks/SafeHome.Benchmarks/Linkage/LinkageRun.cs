using System.Globalization;
using System.Runtime.InteropServices;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;
using SafeHome.Core.Matching.Training;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Links two files, or deduplicates one, with the comparer of the app.</summary>
internal sealed class LinkageRun(RecordFile left, RecordFile? right, Preset preset, int seed)
{
    private const int MostPerKey = 2_000;

    private readonly Candidates _candidates = new(left.Records, right?.Records, preset.Keys, MostPerKey);
    private readonly FieldFrequencies _frequencies = preset.Frequencies ?? FieldFrequencies.Among([.. left.Records, .. right?.Records ?? []]);
    private ComparableFiles? _files;

    private ComparableFiles Files => _files ??= new ComparableFiles(left, right, _frequencies);

    /// <summary>How many pairs were compared, training included.</summary>
    public long Compared { get; private set; }

    /// <summary>Trains a model on the records, without being told who is who.</summary>
    public LinkageModel Train(ModelOrigin origin)
    {
        var training = new ModelTraining(Files, preset.Keys, _candidates, seed);
        var (same, relative, stranger) = training.Train();
        var counts = new Dictionary<ComparisonVector, long>();
        _candidates.Visit((a, b) => CollectionsMarshal.GetValueRefOrAddDefault(
            counts, PersonComparison.Of(Files.Left[a], Files.Right[b]), out _)++);
        Compared += training.Pairs + counts.Values.Sum();
        return new LinkageModel(
            string.Create(CultureInfo.InvariantCulture, $"{origin.Date}-{seed}"),
            new ModelProvenance(
                origin.Data,
                string.Create(CultureInfo.InvariantCulture, $"expectation maximisation without labels, seed {seed}"),
                origin.Date,
                Files.Records,
                Compared),
            same,
            relative,
            stranger,
            StartEstimation.Estimate(counts, same, relative, stranger, Files.AllPairs, Files.Left.Count, training.OthersOfOneReport()),
            LinkageModel.Shipped.Thresholds);
    }

    /// <summary>The pairs that are one person more likely than not.</summary>
    public IReadOnlyList<ScoredPair> Link(LinkageModel model)
    {
        var comparer = new PersonComparer(model, _frequencies);
        var likely = new List<ScoredPair>();
        _candidates.Visit((a, b) =>
        {
            Compared++;
            if (Weigh(a, b) is var weight and > 0) likely.Add(new ScoredPair(a, b, weight));
        });
        return right is null ? Clusters.Join(likely, Weigh) : likely;

        double Weigh(int a, int b) => comparer.Weigh(Files.Left[a], Files.Right[b]).Weight;
    }
}

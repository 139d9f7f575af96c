using SafeHome.Core.Matching;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>What a set of blocking keys finds, and what it costs.</summary>
/// <param name="Keys">The names of the keys.</param>
/// <param name="Found">Of the pairs that are one person, those that share a key.</param>
/// <param name="PerPerson">How many known persons are compared with a reported one on average.</param>
/// <param name="Most">How many known persons share the commonest key.</param>
internal sealed record BlockingStudy(string Keys, Share Found, double PerPerson, int Most)
{
    public static BlockingStudy Of(string name, KnownReports files, Truth truth, IReadOnlyList<BlockingKey> kinds)
    {
        var (found, compared) = (0, 0L);
        new Candidates(files.Known.Records, files.Reported.Records, kinds, int.MaxValue).Visit((known, reported) =>
        {
            compared++;
            if (truth.Contains(known, reported)) found++;
        });
        return new BlockingStudy(name, new Share(found, truth.Count), (double)compared / files.Reported.Records.Count, kinds.Max(kind => MostOf(kind, files)));
    }

    private static int MostOf(BlockingKey kind, KnownReports files) =>
        files.Known.Records.Select(kind.Of).OfType<string>().CountBy(key => key, StringComparer.Ordinal).Max(key => key.Value);
}

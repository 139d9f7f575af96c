using System.Collections.Concurrent;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Workbench.Worklist;

/// <summary>How much there is on each list. Counting goes through whole lists, so the counts of a region are kept for a moment.</summary>
internal sealed class WorklistCounts(SafeHomePipeline pipeline, TimeProvider time)
{
    // What the table service gives in one answer.
    private const int LargestAnswer = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    // Older than this they are counted again before they are shown; younger, beside it.
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Region> _regions = new(StringComparer.Ordinal);

    /// <summary>The counts of what somebody may see.</summary>
    public async Task<Counts> OfAsync(Viewer viewer) =>
        (await Task.WhenAll(viewer.Regions.Select(OfAsync))).Select(counted => counted.For(viewer)).Aggregate(new Counts(), Counts.Sum);

    /// <summary>Somebody changed a case of that region: whoever asks next gets the counts as they are now. They are counted while that person still reads what was done.</summary>
    public void CountAgain(string region)
    {
        var anew = new Region();
        anew.Running = CountAsync(region, anew);
        _regions[region] = anew;
    }

    private Task<Counted> OfAsync(string name)
    {
        var region = _regions.GetOrAdd(name, _ => new Region());
        lock (region)
        {
            var age = time.GetUtcNow() - region.At;
            if (age > Kept && region.Running is null or { IsCompleted: true }) region.Running = CountAsync(name, region);
            return region.Last is { } last && age <= Shown ? Task.FromResult(last) : region.Running!;
        }
    }

    private async Task<Counted> CountAsync(string name, Region region)
    {
        var at = time.GetUtcNow();
        var (counts, kept) = (new Counts(), new List<WorklistEntry>());
        await foreach (var entry in pipeline.Worklist.ReadAsync(name, LargestAnswer))
        {
            if (entry.Protection is null) counts = counts.With(entry);
            else kept.Add(entry);
        }

        var counted = new Counted(counts, kept);
        lock (region) (region.Last, region.At) = (counted, at);
        return counted;
    }

    /// <summary>What a region has.</summary>
    /// <param name="Open">What all its staff see.</param>
    /// <param name="Protected">What only some of them see.</param>
    private sealed record Counted(Counts Open, IReadOnlyList<WorklistEntry> Protected)
    {
        public Counts For(Viewer viewer) => Protected.Where(viewer.Sees).Aggregate(Open, (counts, entry) => counts.With(entry));
    }

    private sealed class Region
    {
        public DateTimeOffset At { get; set; } = DateTimeOffset.MinValue;

        public Counted? Last { get; set; }

        public Task<Counted>? Running { get; set; }
    }
}

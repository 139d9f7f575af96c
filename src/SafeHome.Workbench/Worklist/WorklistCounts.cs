using System.Collections.Concurrent;
using SafeHome.Pipeline;

namespace SafeHome.Workbench.Worklist;

/// <summary>How much there is on each list. Counting goes through whole lists, so the counts of a region are kept for a moment.</summary>
internal sealed class WorklistCounts(SafeHomePipeline pipeline, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    // Older than this they are counted again before they are shown; younger, beside it.
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Region> _regions = new(StringComparer.Ordinal);

    /// <summary>The counts of some regions together.</summary>
    public async Task<Counts> OfAsync(IEnumerable<string> regions) =>
        (await Task.WhenAll(regions.Select(OfAsync))).Aggregate(new Counts(), Counts.Sum);

    /// <summary>Somebody changed a case of that region: whoever asks next gets the counts as they are then.</summary>
    public void Forget(string region) => _regions.TryRemove(region, out _);

    private Task<Counts> OfAsync(string name)
    {
        var region = _regions.GetOrAdd(name, _ => new Region());
        lock (region)
        {
            var age = time.GetUtcNow() - region.At;
            if (age > Kept && region.Running is null or { IsCompleted: true }) region.Running = CountAsync(name, region);
            return region.Last is { } last && age <= Shown ? Task.FromResult(last) : region.Running!;
        }
    }

    private async Task<Counts> CountAsync(string name, Region region)
    {
        var at = time.GetUtcNow();
        var counts = new Counts();
        foreach (var list in WorklistFilter.Lists.Values)
        {
            await foreach (var entry in pipeline.Worklist.ReadAsync(name, list, pageSize: 1000)) counts = counts.With(entry);
        }

        lock (region) (region.Last, region.At) = (counts, at);
        return counts;
    }

    private sealed class Region
    {
        public DateTimeOffset At { get; set; } = DateTimeOffset.MinValue;

        public Counts? Last { get; set; }

        public Task<Counts>? Running { get; set; }
    }
}

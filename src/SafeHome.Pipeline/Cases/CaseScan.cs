using SafeHome.Core.Cases;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Pipeline.Cases;

/// <summary>Goes through the events of many cases.</summary>
public sealed class CaseScan(Worklist worklist, CaseStore cases)
{
    // Reading a case is mostly waiting for storage.
    private const int SideBySide = 16;

    /// <summary>Reads the cases of some regions that changed at a moment or later, or are still open; several at once, in any order.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="since">The moment.</param>
    /// <param name="see">Is given the id and the events of each; at least one event.</param>
    /// <param name="cancellation">Cancels between two cases.</param>
    public Task ForEachAsync(
        IEnumerable<string> regions,
        DateTimeOffset since,
        Func<string, IReadOnlyList<CaseEvent>, CancellationToken, ValueTask> see,
        CancellationToken cancellation = default)
    {
        var ids = regions.ToAsyncEnumerable().SelectMany(region => worklist.CasesSinceAsync(region, since, cancellation));
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        return Parallel.ForEachAsync(ids, options, async (id, stop) =>
        {
            var events = await cases.EventsAsync(id, stop);
            if (events.Count > 0) await see(id, events, stop);
        });
    }
}

using System.Collections.Concurrent;
using SafeHome.Benchmarks.Storage;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks.Throughput;

/// <summary>Asks storage for the operations of many reports with nothing in between: no stages, no sealing, no HTTP but storage's own.</summary>
internal sealed class BareRun(ITableStore tables, IQueueStore queues)
{
    // What the host takes and keeps off a queue at a time.
    private const int Batch = 16;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (ConcurrentQueue<QueueMessage> Messages, SemaphoreSlim Turn)> _received = new(StringComparer.Ordinal);

    /// <summary>Runs the reports, so many at once, the operations of each in order.</summary>
    public Task RunAsync(IReadOnlyList<IReadOnlyList<Operation>> reports, int atOnce) => Parallel.ForEachAsync(
        reports,
        new ParallelOptions { MaxDegreeOfParallelism = atOnce },
        async (operations, _) =>
        {
            foreach (var operation in operations) await RepeatAsync(operation);
        });

    private async Task RepeatAsync(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Receive:
                // Comes with a deletion, sixteen messages at a time.
                break;
            case OperationKind.Remove:
                await RemoveAsync(operation.Place);
                break;
            default:
                await operation.Again(tables, queues);
                break;
        }
    }

    // One reception at a time for a queue, or those who wait would find it empty and ask again and again.
    private async Task RemoveAsync(string name)
    {
        var queue = queues.Queue(RecordedQueues.Beside(name));
        var (received, turn) = _received.GetOrAdd(name, _ => (new ConcurrentQueue<QueueMessage>(), new SemaphoreSlim(1)));
        QueueMessage? message;
        await turn.WaitAsync();
        try
        {
            while (!received.TryDequeue(out message))
            {
                foreach (var another in await queue.ReceiveAsync(Batch, Lease)) received.Enqueue(another);
            }
        }
        finally
        {
            turn.Release();
        }

        await queue.DeleteAsync(message);
    }
}

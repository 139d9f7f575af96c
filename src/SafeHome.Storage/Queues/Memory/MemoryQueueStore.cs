using System.Collections.Concurrent;

namespace SafeHome.Storage.Queues.Memory;

/// <summary>Queues in memory, for tests and simulation; messages appear and reappear by the given clock.</summary>
public sealed class MemoryQueueStore(TimeProvider time) : IQueueStore
{
    private readonly ConcurrentDictionary<string, MemoryQueue> _queues = new(StringComparer.Ordinal);

    /// <summary>The queue of that name, empty at first.</summary>
    /// <exception cref="ArgumentException">The name is not 3 to 63 lower-case letters, digits and single hyphens.</exception>
    public IQueue Queue(string name) => _queues.GetOrAdd(StorageNames.QueueOrContainer(name), _ => new MemoryQueue(time));
}

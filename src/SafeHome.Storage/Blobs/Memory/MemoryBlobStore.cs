using System.Collections.Concurrent;

namespace SafeHome.Storage.Blobs.Memory;

/// <summary>Blob containers in memory, for tests and simulation.</summary>
public sealed class MemoryBlobStore : IBlobStore
{
    private readonly ConcurrentDictionary<string, MemoryBlobContainer> _containers = new(StringComparer.Ordinal);

    /// <summary>The container of that name, empty at first.</summary>
    /// <exception cref="ArgumentException">The name is not 3 to 63 lower-case letters, digits and single hyphens.</exception>
    public IBlobContainer Container(string name) =>
        _containers.GetOrAdd(StorageNames.QueueOrContainer(name), _ => new MemoryBlobContainer());
}

using System.Collections.Concurrent;

namespace SafeHome.Storage.Blobs.Memory;

/// <summary>One container in memory; <see cref="MemoryBlobStore"/> makes it.</summary>
internal sealed class MemoryBlobContainer : IBlobContainer
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(name);
        _files[name] = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(string name, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_files.GetValueOrDefault(name)?.ToArray());
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var names = _files.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return names.ToList().ToAsyncEnumerable();
    }

    public Task DeleteIfExistsAsync(string name, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _files.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}

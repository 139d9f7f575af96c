namespace SafeHome.Storage.Blobs;

/// <summary>Files by name, each written whole: a reader sees the old one or the new one.</summary>
/// <remarks>Every operation may throw <see cref="StorageUnavailableException"/>.</remarks>
public interface IBlobContainer
{
    /// <summary>Writes the file, replacing what stood there.</summary>
    Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default);

    /// <summary>The file's content, or null where there is none.</summary>
    Task<byte[]?> GetAsync(string name, CancellationToken cancellation = default);

    /// <summary>The names that start with the prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>Makes sure that the file is gone.</summary>
    Task DeleteIfExistsAsync(string name, CancellationToken cancellation = default);
}

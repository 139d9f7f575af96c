namespace SafeHome.Storage.Tables.Memory;

/// <summary>One table in memory, with the semantics of the service; <see cref="MemoryTableStore"/> makes it.</summary>
internal sealed class MemoryTable(string name) : ITable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MemoryPartition> _partitions = new(StringComparer.Ordinal);
    private long _version;

    public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        TableKeys.Check(partitionKey, rowKey);
        lock (_lock)
        {
            var row = _partitions.GetValueOrDefault(partitionKey)?.Find(rowKey);
            return Task.FromResult(row?.Copy(row.ETag));
        }
    }

    public IAsyncEnumerable<TableEntity> QueryAsync(
        string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default)
    {
        TableKeys.Check(partitionKey, rowKey: "");
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 1000);
        return Rows(partitionKey, range, pageSize, cancellation).ToAsyncEnumerable();
    }

    public Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        TransactionLimits.Check(transaction);
        lock (_lock)
        {
            var partition = _partitions.GetValueOrDefault(transaction.PartitionKey) ?? new MemoryPartition();
            if (!transaction.Writes.All(write => Holds(write, partition.Find(write.Entity.RowKey))))
                return Task.FromException(new ConflictException($"write to {name}"));

            foreach (var write in transaction.Writes) Apply(write, partition);
            _partitions[transaction.PartitionKey] = partition;
            return Task.CompletedTask;
        }
    }

    // As in the service, what is written between two pages shows in the later one.
    private IEnumerable<TableEntity> Rows(string partitionKey, RowRange range, int pageSize, CancellationToken cancellation)
    {
        string? last = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            List<TableEntity> page;
            lock (_lock) page = _partitions.GetValueOrDefault(partitionKey)?.Page(range, last, pageSize) ?? [];
            foreach (var row in page) yield return row;
            if (page.Count < pageSize) yield break;
            last = page[^1].RowKey;
        }
    }

    private static bool Holds(TableWrite write, TableEntity? current) => write.Kind switch
    {
        TableWriteKind.Insert => current is null,
        TableWriteKind.Replace => current is not null && current.ETag == write.ETag,
        TableWriteKind.Delete => current is not null && (write.ETag is null || current.ETag == write.ETag),
        _ => true,
    };

    private void Apply(TableWrite write, MemoryPartition partition)
    {
        var rowKey = write.Entity.RowKey;
        if (write.Kind == TableWriteKind.Delete)
        {
            partition.Remove(rowKey);
            return;
        }

        var row = write.Entity.Copy($"W/\"{++_version}\"");
        if (write.Kind == TableWriteKind.Merge && partition.Find(rowKey) is { } current)
        {
            foreach (var (property, value) in current.Properties) row[property] ??= value;
        }

        partition.Put(row);
    }
}

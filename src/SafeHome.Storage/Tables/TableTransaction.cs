namespace SafeHome.Storage.Tables;

/// <summary>Writes to one partition of one table that happen all together or not at all (an entity group transaction).</summary>
/// <remarks>A single write is a transaction of one. A row may occur once.</remarks>
public sealed class TableTransaction(string partitionKey)
{
    /// <summary>The most rows that one transaction may hold.</summary>
    public const int MaxRows = 100;

    private readonly List<TableWrite> _writes = [];

    /// <summary>The partition that every row belongs to.</summary>
    public string PartitionKey { get; } = partitionKey;

    /// <summary>The writes, in the order they were added.</summary>
    public IReadOnlyList<TableWrite> Writes => _writes;

    /// <summary>Adds a row that must not exist yet.</summary>
    public TableTransaction Insert(TableEntity entity) => Add(new TableWrite(TableWriteKind.Insert, entity, null));

    /// <summary>Replaces a row that must still have the ETag with which it was read.</summary>
    public TableTransaction Replace(TableEntity entity, string etag) => Add(new TableWrite(TableWriteKind.Replace, entity, etag));

    /// <summary>Writes a row whatever stands there now.</summary>
    public TableTransaction Upsert(TableEntity entity) => Add(new TableWrite(TableWriteKind.Upsert, entity, null));

    /// <summary>
    /// Adds or overwrites the named properties and leaves the others as they stand, so that two merges of different properties
    /// commute.
    /// </summary>
    public TableTransaction Merge(TableEntity entity) => Add(new TableWrite(TableWriteKind.Merge, entity, null));

    /// <summary>Deletes a row that must exist and, where an ETag is given, must still have it.</summary>
    public TableTransaction Delete(string rowKey, string? etag = null) =>
        Add(new TableWrite(TableWriteKind.Delete, new TableEntity(PartitionKey, rowKey), etag));

    internal TableTransaction Add(TableWrite write)
    {
        if (write.Entity.PartitionKey != PartitionKey)
            throw new ArgumentException("A transaction writes to one partition.", nameof(write));
        if (_writes.Exists(w => w.Entity.RowKey == write.Entity.RowKey))
            throw new ArgumentException("A row occurs at most once in a transaction.", nameof(write));
        _writes.Add(write);
        return this;
    }
}

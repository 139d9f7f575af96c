namespace SafeHome.Storage.Tables;

/// <summary>Stamps each row it writes; after a conflict it reads back and finds out whether the conflict was with itself.</summary>
/// <remarks>
/// The stamp is a property of the row, hidden from readers. A transaction that only deletes leaves no stamp: if it was sent
/// before without an answer and its rows are gone, it succeeded.
/// </remarks>
/// <param name="raw">The table underneath, which reports every conflict.</param>
/// <param name="stamps">Where the stamps come from.</param>
public sealed class StampedTable(ITable raw, WriteStamps stamps) : ITable
{
    /// <summary>The property that holds the stamp; no row may have one of its own by this name.</summary>
    public const string StampProperty = "Stamp";

    /// <inheritdoc/>
    public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
        await raw.GetAsync(partitionKey, rowKey, cancellation) is { } row ? WithoutStamp(row) : null;

    /// <inheritdoc/>
    public IAsyncEnumerable<TableEntity> QueryAsync(
        string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default) =>
        raw.QueryAsync(partitionKey, range, pageSize, cancellation).Select(WithoutStamp);

    /// <inheritdoc/>
    public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
    {
        var stamp = stamps.Next();
        try
        {
            await raw.SubmitAsync(Stamped(transaction, stamp), cancellation);
        }
        catch (ConflictException conflict)
        {
            if (!await TookEffectAsync(transaction, stamp, conflict, cancellation)) throw;
        }
    }

    private async Task<bool> TookEffectAsync(
        TableTransaction transaction, string stamp, ConflictException conflict, CancellationToken cancellation)
    {
        // A row that was inserted is the likeliest to be as this write left it.
        var witness = transaction.Writes.FirstOrDefault(w => w.Kind == TableWriteKind.Insert)
            ?? transaction.Writes.FirstOrDefault(w => w.Kind != TableWriteKind.Delete);
        if (witness is null) return conflict.AfterRetry && await AreGoneAsync(transaction, cancellation);

        var row = await raw.GetAsync(transaction.PartitionKey, witness.Entity.RowKey, cancellation);
        return row?.GetString(StampProperty) == stamp;
    }

    private async Task<bool> AreGoneAsync(TableTransaction transaction, CancellationToken cancellation)
    {
        foreach (var write in transaction.Writes)
        {
            if (await raw.GetAsync(transaction.PartitionKey, write.Entity.RowKey, cancellation) is not null) return false;
        }

        return true;
    }

    private static TableTransaction Stamped(TableTransaction transaction, string stamp)
    {
        var stamped = new TableTransaction(transaction.PartitionKey);
        foreach (var write in transaction.Writes) stamped.Add(write with { Entity = WithStamp(write, stamp) });
        return stamped;
    }

    private static TableEntity WithStamp(TableWrite write, string stamp)
    {
        if (write.Kind == TableWriteKind.Delete) return write.Entity;
        if (write.Entity[StampProperty] is not null)
            throw new ArgumentException($"A row has no property '{StampProperty}' of its own.", nameof(write));
        var copy = write.Entity.Copy(write.Entity.ETag);
        copy[StampProperty] = stamp;
        return copy;
    }

    private static TableEntity WithoutStamp(TableEntity row)
    {
        row[StampProperty] = null!;
        return row;
    }
}

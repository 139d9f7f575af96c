namespace SafeHome.Storage.Tables;

/// <summary>Single writes, as transactions of one row.</summary>
public static class TableExtensions
{
    /// <summary>Adds a row that must not exist yet.</summary>
    /// <exception cref="ConflictException">It exists.</exception>
    public static Task InsertAsync(this ITable table, TableEntity entity, CancellationToken cancellation = default) =>
        table.SubmitAsync(new TableTransaction(entity.PartitionKey).Insert(entity), cancellation);

    /// <summary>Adds a row unless one stands there already; answers whether it was added.</summary>
    public static async Task<bool> TryInsertAsync(this ITable table, TableEntity entity, CancellationToken cancellation = default)
    {
        try
        {
            await table.InsertAsync(entity, cancellation);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    /// <summary>Replaces a row that must still be as it was read.</summary>
    /// <exception cref="ConflictException">It has changed or is gone.</exception>
    public static Task ReplaceAsync(this ITable table, TableEntity entity, string etag, CancellationToken cancellation = default) =>
        table.SubmitAsync(new TableTransaction(entity.PartitionKey).Replace(entity, etag), cancellation);

    /// <summary>Writes a row whatever stands there now.</summary>
    public static Task UpsertAsync(this ITable table, TableEntity entity, CancellationToken cancellation = default) =>
        table.SubmitAsync(new TableTransaction(entity.PartitionKey).Upsert(entity), cancellation);

    /// <summary>Makes sure that the row is gone; one that is gone already is fine.</summary>
    public static async Task DeleteIfExistsAsync(
        this ITable table, string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        try
        {
            await table.SubmitAsync(new TableTransaction(partitionKey).Delete(rowKey), cancellation);
        }
        catch (ConflictException)
        {
            // Without an ETag the only conflict there can be is that the row is not there.
        }
    }
}

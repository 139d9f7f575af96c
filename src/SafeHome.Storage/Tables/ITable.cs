namespace SafeHome.Storage.Tables;

/// <summary>One table: rows by partition and row key, each with an ETag that changes on every write.</summary>
/// <remarks>
/// Names and semantics follow Azure.Data.Tables. Every operation may throw <see cref="StorageUnavailableException"/>.
/// Keys may not hold <c>/ \ # ?</c> or control characters and are at most 1 KiB.
/// </remarks>
public interface ITable
{
    /// <summary>The row, or null where there is none.</summary>
    Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default);

    /// <summary>The rows of one partition within a range of row keys, in ordinal order of row key, page after page.</summary>
    /// <param name="partitionKey">The partition; a query never crosses partitions.</param>
    /// <param name="range">Which row keys.</param>
    /// <param name="pageSize">Rows a request, 1 to 1,000; a smaller page saves work when the caller stops early.</param>
    /// <param name="cancellation">Stops between and during pages.</param>
    IAsyncEnumerable<TableEntity> QueryAsync(
        string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default);

    /// <summary>Writes the operations of the transaction all together or not at all.</summary>
    /// <exception cref="ConflictException">One of the rows was not as the transaction assumed; nothing was written.</exception>
    /// <exception cref="TransactionLimitException">Over 100 rows or 4 MiB, or a row over 1 MiB; nothing was sent.</exception>
    Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default);
}

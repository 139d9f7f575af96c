using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks.Storage;

/// <summary>Tables that write down what they are asked for.</summary>
internal sealed class RecordedTables(ITableStore inner, OperationLog recording) : ITableStore
{
    // The tables in which operations are repeated: beside the real ones, and as large.
    private const string Beside = "Bare";

    public ITable Table(string name) => new RecordedTable(inner.Table(name), name, recording);

    private sealed class RecordedTable(ITable inner, string name, OperationLog recording) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
        {
            Record(OperationKind.Read, table => table.GetAsync(partitionKey, rowKey));
            return inner.GetAsync(partitionKey, rowKey, cancellation);
        }

        public IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default)
        {
            Record(OperationKind.Query, async table =>
            {
                await foreach (var _ in table.QueryAsync(partitionKey, range, pageSize)) { }
            });
            return inner.QueryAsync(partitionKey, range, pageSize, cancellation);
        }

        public Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
        {
            var kind = transaction.Writes.Count == 1 ? OperationKind.Write : OperationKind.Transaction;
            Record(kind, table => table.SubmitAsync(Unconditional(transaction)));
            return inner.SubmitAsync(transaction, cancellation);
        }

        private void Record(OperationKind kind, Func<ITable, Task> again) =>
            recording.Add(new Operation(kind, name, (tables, _) => again(tables.Table(Beside + name))));

        // The same writes without the ETags, which are others there.
        private static TableTransaction Unconditional(TableTransaction transaction) =>
            transaction.Writes.Aggregate(new TableTransaction(transaction.PartitionKey), (writes, write) => write.Kind switch
            {
                TableWriteKind.Insert => writes.Insert(write.Entity),
                TableWriteKind.Replace => writes.Replace(write.Entity, "*"),
                TableWriteKind.Upsert => writes.Upsert(write.Entity),
                TableWriteKind.Merge => writes.Merge(write.Entity),
                _ => writes.Delete(write.Entity.RowKey),
            });
    }
}

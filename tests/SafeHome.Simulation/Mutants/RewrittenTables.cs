using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Mutants;

/// <summary>Tables through which the writes to one table are changed on their way.</summary>
internal sealed class RewrittenTables(ITableStore inner, string name, Func<TableTransaction, Task<TableTransaction>> rewrite) : ITableStore
{
    public ITable Table(string table) => table == name ? new Rewritten(inner.Table(table), rewrite) : inner.Table(table);

    private sealed class Rewritten(ITable inner, Func<TableTransaction, Task<TableTransaction>> rewrite) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
            inner.GetAsync(partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, CancellationToken cancellation = default) =>
            inner.QueryAsync(partitionKey, range, pageSize, cancellation);

        public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default) =>
            await inner.SubmitAsync(await rewrite(transaction), cancellation);
    }
}

using System.Runtime.CompilerServices;
using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Mutants;

/// <summary>Tables in which a key that is marked as too common seems to have nobody under it.</summary>
internal sealed class OnlyTheMark(ITableStore inner) : ITableStore
{
    public ITable Table(string name) => name == "PersonIndex" ? new Marked(inner.Table(name)) : inner.Table(name);

    private sealed class Marked(ITable inner) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
            inner.GetAsync(partitionKey, rowKey, cancellation);

        public async IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var rows = await inner.QueryAsync(partitionKey, range, pageSize, cancellation).ToListAsync(cancellation);
            foreach (var row in rows.Count > 0 && rows[^1].RowKey == "~common" ? rows[^1..] : rows) yield return row;
        }

        public Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default) => inner.SubmitAsync(transaction, cancellation);
    }
}

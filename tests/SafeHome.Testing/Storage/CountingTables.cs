using System.Runtime.CompilerServices;
using SafeHome.Storage.Tables;

namespace SafeHome.Testing.Storage;

/// <summary>Counts what is asked of the tables underneath. A query counts once for every page that it takes.</summary>
public sealed class CountingTables(ITableStore inner, OperationCount count) : ITableStore
{
    public ITable Table(string name) => new CountingTable(name, inner.Table(name), count);

    private sealed class CountingTable(string name, ITable inner, OperationCount count) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
        {
            count.Add("get", name);
            return inner.GetAsync(partitionKey, rowKey, cancellation);
        }

        public async IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            count.Add("query", name);
            var rows = 0;
            await foreach (var row in inner.QueryAsync(partitionKey, range, pageSize, cancellation))
            {
                if (rows > 0 && rows % pageSize == 0) count.Add("query", name);
                rows++;
                yield return row;
            }
        }

        public Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
        {
            count.Add("submit", name);
            return inner.SubmitAsync(transaction, cancellation);
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SafeHome.Storage.Tables;

namespace SafeHome.Testing.Storage;

/// <summary>Remembers the most rows that were read from one partition of a table at once.</summary>
public sealed class PartitionSizes(ITableStore inner, string name) : ITableStore
{
    private readonly ConcurrentDictionary<string, int> _most = new(StringComparer.Ordinal);

    /// <summary>The most rows of any partition.</summary>
    public int Most => _most.Values.DefaultIfEmpty().Max();

    /// <inheritdoc/>
    public ITable Table(string table) => table == name ? new Measured(inner.Table(table), _most) : inner.Table(table);

    private sealed class Measured(ITable inner, ConcurrentDictionary<string, int> most) : ITable
    {
        public Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default) =>
            inner.GetAsync(partitionKey, rowKey, cancellation);

        public async IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var rows = 0;
            await foreach (var row in inner.QueryAsync(partitionKey, range, pageSize, cancellation))
            {
                rows++;
                most.AddOrUpdate(partitionKey, rows, (_, before) => Math.Max(before, rows));
                yield return row;
            }
        }

        public Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default) => inner.SubmitAsync(transaction, cancellation);
    }
}

using System.Runtime.CompilerServices;
using SafeHome.Storage.Blobs;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.Testing.Storage;

/// <summary>Tables that can be away.</summary>
public sealed class OutageTables(ITableStore inner, Outage outage) : ITableStore
{
    public ITable Table(string name) => new OutageTable(name, inner.Table(name), outage);

    private sealed class OutageTable(string name, ITable inner, Outage outage) : ITable
    {
        public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
        {
            await outage.OfTableAsync(name);
            return await inner.GetAsync(partitionKey, rowKey, cancellation);
        }

        public async IAsyncEnumerable<TableEntity> QueryAsync(
            string partitionKey, RowRange range, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await outage.OfTableAsync(name);
            await foreach (var row in inner.QueryAsync(partitionKey, range, pageSize, cancellation)) yield return row;
        }

        public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation = default)
        {
            await outage.OfTableAsync(name);
            await inner.SubmitAsync(transaction, cancellation);
        }
    }
}

/// <summary>Queues that can be away.</summary>
public sealed class OutageQueues(IQueueStore inner, Outage outage) : IQueueStore
{
    public IQueue Queue(string name) => new OutageQueue(name, inner.Queue(name), outage);

    private sealed class OutageQueue(string name, IQueue inner, Outage outage) : IQueue
    {
        public async Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
        {
            outage.OfQueue(name);
            await inner.SendAsync(body, delay, cancellation);
        }

        public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default) =>
            inner.ReceiveAsync(most, hideFor, cancellation);

        public Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default) =>
            inner.HideAsync(message, hideFor, cancellation);

        public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default) => inner.DeleteAsync(message, cancellation);

        public Task ClearAsync(CancellationToken cancellation = default) => inner.ClearAsync(cancellation);

        public Task<int> CountAsync(CancellationToken cancellation = default) => inner.CountAsync(cancellation);
    }
}

/// <summary>Blobs that cannot be written for a while.</summary>
public sealed class OutageBlobs(IBlobStore inner, Outage outage) : IBlobStore
{
    public IBlobContainer Container(string name) => new OutageContainer(inner.Container(name), outage);

    private sealed class OutageContainer(IBlobContainer inner, Outage outage) : IBlobContainer
    {
        public async Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
        {
            outage.OfBlob(name);
            await inner.PutAsync(name, content, contentType, cancellation);
        }

        public Task<byte[]?> GetAsync(string name, CancellationToken cancellation = default) => inner.GetAsync(name, cancellation);

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation = default) => inner.ListAsync(prefix, cancellation);

        public Task DeleteIfExistsAsync(string name, CancellationToken cancellation = default) => inner.DeleteIfExistsAsync(name, cancellation);
    }
}

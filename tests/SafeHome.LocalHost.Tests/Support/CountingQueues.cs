using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Tests.Support;

/// <summary>Counts how often a message was hidden for longer.</summary>
internal sealed class CountingQueues(IQueueStore inner) : IQueueStore
{
    private int _hidden;

    public int Hidden => Volatile.Read(ref _hidden);

    public IQueue Queue(string name) => new CountingQueue(this, inner.Queue(name));

    private sealed class CountingQueue(CountingQueues counts, IQueue inner) : IQueue
    {
        public async Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default)
        {
            var receipt = await inner.HideAsync(message, hideFor, cancellation);
            if (receipt is not null) Interlocked.Increment(ref counts._hidden);
            return receipt;
        }

        public Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default) =>
            inner.SendAsync(body, delay, cancellation);

        public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default) =>
            inner.ReceiveAsync(most, hideFor, cancellation);

        public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default) =>
            inner.DeleteAsync(message, cancellation);

        public Task ClearAsync(CancellationToken cancellation = default) => inner.ClearAsync(cancellation);

        public Task<int> CountAsync(CancellationToken cancellation = default) => inner.CountAsync(cancellation);
    }
}

using SafeHome.Storage.Queues;

namespace SafeHome.Testing.Storage;

/// <summary>Counts the messages that are sent to the queues underneath. Receiving and deleting is the host's work and is not counted.</summary>
public sealed class CountingQueues(IQueueStore inner, OperationCount count) : IQueueStore
{
    public IQueue Queue(string name) => new CountingQueue(name, inner.Queue(name), count);

    private sealed class CountingQueue(string name, IQueue inner, OperationCount count) : IQueue
    {
        public Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
        {
            count.Add("send", name);
            return inner.SendAsync(body, delay, cancellation);
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

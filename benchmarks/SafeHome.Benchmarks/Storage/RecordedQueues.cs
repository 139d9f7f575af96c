using SafeHome.Storage.Queues;

namespace SafeHome.Benchmarks.Storage;

/// <summary>Queues that write down what they are asked for.</summary>
internal sealed class RecordedQueues(IQueueStore inner, OperationLog recording) : IQueueStore
{
    public IQueue Queue(string name) => new RecordedQueue(inner.Queue(name), name, recording);

    /// <summary>The queue beside the real one, on which operations are repeated.</summary>
    public static string Beside(string name) => $"bare-{name}";

    private sealed class RecordedQueue(IQueue inner, string name, OperationLog recording) : IQueue
    {
        public Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
        {
            Record(OperationKind.Send, queue => queue.SendAsync(body, delay));
            return inner.SendAsync(body, delay, cancellation);
        }

        public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default)
        {
            Record(OperationKind.Receive, _ => throw new NotSupportedException());
            return inner.ReceiveAsync(most, hideFor, cancellation);
        }

        public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default)
        {
            Record(OperationKind.Remove, _ => throw new NotSupportedException());
            return inner.DeleteAsync(message, cancellation);
        }

        // The host's business, of which the stages know nothing.
        public Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task ClearAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<int> CountAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        private void Record(OperationKind kind, Func<IQueue, Task> again) =>
            recording.Add(new Operation(kind, name, (_, queues) => again(queues.Queue(Beside(name)))));
    }
}

using System.Globalization;

namespace SafeHome.Storage.Queues.Memory;

/// <summary>One queue in memory; <see cref="MemoryQueueStore"/> makes it.</summary>
internal sealed class MemoryQueue(TimeProvider time) : IQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, QueueMessage> _messages = new(StringComparer.Ordinal);

    // What can be received first comes first: by the moment it is visible, then as it was sent.
    private readonly SortedSet<(DateTimeOffset Visible, string Id)> _order = new(new ByVisibleThenId());
    private long _sent;
    private long _receipts;

    public Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        QueueLimits.CheckBody(body);
        delay = QueueLimits.WholeSeconds(delay);
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var id = (++_sent).ToString("d12", CultureInfo.InvariantCulture);
            Keep(new QueueMessage(id, "", body, 0, now, now + delay));
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        QueueLimits.CheckMost(most);
        hideFor = QueueLimits.WholeSeconds(hideFor, least: 1);
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var visible = _order.TakeWhile(m => m.Visible <= now).Take(most).Select(m => _messages[m.Id]).ToList();
            IReadOnlyList<QueueMessage> received =
            [
                .. visible.Select(m => Keep(m with
                {
                    PopReceipt = NextReceipt(), DequeueCount = m.DequeueCount + 1, NextVisible = now + hideFor,
                })),
            ];
            return Task.FromResult(received);
        }
    }

    public Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        hideFor = QueueLimits.WholeSeconds(hideFor);
        lock (_lock)
        {
            if (Held(message) is not { } held) return Task.FromResult<string?>(null);
            var hidden = Keep(held with { PopReceipt = NextReceipt(), NextVisible = time.GetUtcNow() + hideFor });
            return Task.FromResult<string?>(hidden.PopReceipt);
        }
    }

    public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (Held(message) is not { } held) return Task.FromResult(false);
            _order.Remove((held.NextVisible, held.Id));
            return Task.FromResult(_messages.Remove(held.Id));
        }
    }

    public Task ClearAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _messages.Clear();
            _order.Clear();
            return Task.CompletedTask;
        }
    }

    public Task<int> CountAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock) return Task.FromResult(_messages.Count);
    }

    // A receipt stays good after the message became visible again, until someone else receives it: as in the service.
    private QueueMessage? Held(QueueMessage message) =>
        _messages.GetValueOrDefault(message.Id) is { } held && held.PopReceipt == message.PopReceipt ? held : null;

    private QueueMessage Keep(QueueMessage message)
    {
        if (_messages.TryGetValue(message.Id, out var before)) _order.Remove((before.NextVisible, before.Id));
        _messages[message.Id] = message;
        _order.Add((message.NextVisible, message.Id));
        return message;
    }

    private string NextReceipt() => (++_receipts).ToString(CultureInfo.InvariantCulture);

    private sealed class ByVisibleThenId : IComparer<(DateTimeOffset Visible, string Id)>
    {
        public int Compare((DateTimeOffset Visible, string Id) x, (DateTimeOffset Visible, string Id) y)
        {
            var visible = x.Visible.CompareTo(y.Visible);
            return visible != 0 ? visible : string.CompareOrdinal(x.Id, y.Id);
        }
    }
}

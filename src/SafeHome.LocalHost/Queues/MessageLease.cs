using SafeHome.Storage;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Queues;

/// <summary>Keeps a message hidden from others while its function runs.</summary>
internal sealed class MessageLease
{
    /// <summary>For how long a message is taken at a time.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _done = new();
    private readonly IQueue _queue;
    private readonly TimeProvider _time;
    private readonly Task _renewing;
    private QueueMessage _message;

    /// <summary>Starts to renew the lease that the message was received with, each time when half of it is over.</summary>
    public MessageLease(IQueue queue, QueueMessage message, TimeProvider time)
    {
        _queue = queue;
        _time = time;
        _message = message;
        _renewing = RenewAsync();
    }

    /// <summary>Stops renewing; answers the message with its latest pop receipt.</summary>
    public async Task<QueueMessage> StopAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        _done.Dispose();
        return _message;
    }

    private async Task RenewAsync()
    {
        while (await HalfLeaseIsOverAsync())
        {
            try
            {
                // Never cancelled: a renewal that is broken off may have changed the receipt without telling which it is now.
                var receipt = await _queue.HideAsync(_message, Length);
                if (receipt is null) return;
                _message = _message with { PopReceipt = receipt };
            }
            catch (StorageUnavailableException)
            {
                // The other half of the lease is left for another try.
            }
        }
    }

    private async Task<bool> HalfLeaseIsOverAsync()
    {
        try
        {
            await Task.Delay(Length / 2, _time, _done.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

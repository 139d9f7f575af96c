namespace SafeHome.Storage.Queues;

/// <summary>A queue that delivers each message at least once, in no particular order.</summary>
/// <remarks>
/// Messages are sent as they are (no base64) and never expire. Times are kept in whole seconds, rounded up, 7 days at most.
/// Every operation may throw <see cref="StorageUnavailableException"/>.
/// </remarks>
public interface IQueue
{
    /// <summary>The most bytes of UTF-8 that a message may have.</summary>
    const int MaxMessageBytes = 64 * 1024;

    /// <summary>Sends a message, to be seen after the delay.</summary>
    /// <exception cref="MessageTooLargeException">Over 64 KiB; nothing was sent.</exception>
    /// <exception cref="ArgumentException">It holds a character that XML cannot carry; nothing was sent.</exception>
    Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default);

    /// <summary>Takes up to 32 messages and hides them from others for the given time, a second at least.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default);

    /// <summary>Hides a message that was received for longer (or shows it again after zero); answers the new pop receipt.</summary>
    /// <returns>Null where the message is gone or was received by another since.</returns>
    Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default);

    /// <summary>Deletes a message that was received; answers false where it is gone or was received by another since.</summary>
    Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default);

    /// <summary>Deletes every message.</summary>
    Task ClearAsync(CancellationToken cancellation = default);

    /// <summary>About how many messages there are, hidden ones included.</summary>
    Task<int> CountAsync(CancellationToken cancellation = default);
}

namespace SafeHome.Storage.Queues;

/// <summary>A message as it was received.</summary>
/// <param name="Id">Given by the queue when it was sent.</param>
/// <param name="PopReceipt">Proves that this reception is the latest one; changes on every reception and update.</param>
/// <param name="Body">The text that was sent.</param>
/// <param name="DequeueCount">How often it was received, this time included; it counts receivers that crashed as well.</param>
/// <param name="Inserted">When it was sent.</param>
/// <param name="NextVisible">When others see it again.</param>
public sealed record QueueMessage(
    string Id, string PopReceipt, string Body, long DequeueCount, DateTimeOffset Inserted, DateTimeOffset NextVisible);

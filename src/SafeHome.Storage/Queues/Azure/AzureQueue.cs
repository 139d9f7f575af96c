using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Queues.Azure;

/// <summary>One queue of an Azure Storage account; <see cref="AzureQueueStore"/> makes it.</summary>
internal sealed class AzureQueue(QueueClient client) : IQueue
{
    // The service's way to say "never".
    private static readonly TimeSpan _neverExpires = TimeSpan.FromSeconds(-1);

    public Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
    {
        QueueLimits.CheckBody(body);
        delay = QueueLimits.WholeSeconds(delay);
        return RunAsync("send to", cancellation, async () =>
        {
            try
            {
                await client.SendMessageAsync(body, delay, _neverExpires, cancellation);
            }
            catch (RequestFailedException failure) when (IsQueueMissing(failure))
            {
                await client.CreateIfNotExistsAsync(cancellationToken: cancellation);
                await client.SendMessageAsync(body, delay, _neverExpires, cancellation);
            }

            return true;
        });
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default)
    {
        QueueLimits.CheckMost(most);
        hideFor = QueueLimits.WholeSeconds(hideFor, least: 1);
        return RunAsync("receive from", cancellation, async () =>
        {
            try
            {
                var received = await client.ReceiveMessagesAsync(most, hideFor, cancellation);
                return (IReadOnlyList<QueueMessage>)[.. received.Value.Select(Message)];
            }
            catch (RequestFailedException failure) when (IsQueueMissing(failure))
            {
                return [];
            }
        });
    }

    public Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default)
    {
        hideFor = QueueLimits.WholeSeconds(hideFor);
        return RunAsync("hide in", cancellation, async () =>
        {
            try
            {
                var receipt = await client.UpdateMessageAsync(message.Id, message.PopReceipt, (string?)null, hideFor, cancellation);
                return receipt.Value.PopReceipt;
            }
            catch (RequestFailedException failure) when (IsNotHeld(failure))
            {
                return null;
            }
        });
    }

    public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default) =>
        RunAsync("delete from", cancellation, async () =>
        {
            try
            {
                await client.DeleteMessageAsync(message.Id, message.PopReceipt, cancellation);
                return true;
            }
            catch (RequestFailedException failure) when (IsNotHeld(failure))
            {
                return false;
            }
        });

    public Task ClearAsync(CancellationToken cancellation = default) =>
        RunAsync("clear", cancellation, async () =>
        {
            try
            {
                await client.ClearMessagesAsync(cancellation);
            }
            catch (RequestFailedException failure) when (IsQueueMissing(failure))
            {
                // Nothing to clear.
            }

            return true;
        });

    public Task<int> CountAsync(CancellationToken cancellation = default) =>
        RunAsync("count", cancellation, async () =>
        {
            try
            {
                return (await client.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
            }
            catch (RequestFailedException failure) when (IsQueueMissing(failure))
            {
                return 0;
            }
        });

    private Task<T> RunAsync<T>(string what, CancellationToken cancellation, Func<Task<T>> run) =>
        Failures.TranslateAsync($"{what} {client.Name}", cancellation, run);

    private static QueueMessage Message(global::Azure.Storage.Queues.Models.QueueMessage message) => new(
        message.MessageId,
        message.PopReceipt,
        message.Body.ToString(),
        message.DequeueCount,
        message.InsertedOn ?? default,
        message.NextVisibleOn ?? default);

    private static bool IsQueueMissing(RequestFailedException failure) => failure.ErrorCode == QueueErrorCode.QueueNotFound;

    private static bool IsNotHeld(RequestFailedException failure) =>
        IsQueueMissing(failure)
        || failure.ErrorCode == QueueErrorCode.MessageNotFound
        || failure.ErrorCode == QueueErrorCode.PopReceiptMismatch;
}

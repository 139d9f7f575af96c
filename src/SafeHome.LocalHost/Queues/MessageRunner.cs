using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Invocations;
using SafeHome.Storage;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Queues;

/// <summary>Takes one message through its function, to wherever it belongs afterwards.</summary>
/// <param name="function">The function of the queue.</param>
/// <param name="store">Where the queue and its poison queue are.</param>
/// <param name="options">How failures are dealt with.</param>
/// <param name="invoker">Runs the function.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures are told, by function and message id.</param>
internal sealed class MessageRunner(
    QueueFunction function, IQueueStore store, QueueOptions options, IFunctionInvoker invoker, TimeProvider time, HostLog log)
{
    // An app that is not listening is being restarted, which takes seconds; there is no sense in waiting the whole visibility timeout.
    private static readonly TimeSpan HiddenWhenUnreachable = TimeSpan.FromSeconds(1);

    private readonly IQueue _queue = store.Queue(function.Queue);

    /// <summary>Runs the message; answers whether its work was done.</summary>
    public async Task<bool> RunAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            // Others received it often enough, and died of it or were killed: no function sees it any more.
            if (message.DequeueCount > options.MaxDequeueCount)
            {
                await ParkAsync(message);
                return false;
            }
            var lease = new MessageLease(_queue, message, time);
            var result = await InvokeAsync(message, cancellation);
            await CompleteAsync(await lease.StopAsync(), result);
            return result?.Outcome == InvocationOutcome.Succeeded;
        }
        catch (StorageUnavailableException e)
        {
            log.Problem($"{function.Name}: {e.Message} Message {message.Id} comes back when its lease is over.");
            return false;
        }
    }

    private async Task<InvocationResult?> InvokeAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            return await invoker.InvokeAsync(function.Name, QueueEnvelope.Create(function, message, time.GetUtcNow()), cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task CompleteAsync(QueueMessage message, InvocationResult? result)
    {
        if (result is not { } known)
        {
            // The host is stopping. Shown at once, the message need not wait for a lease that nobody holds.
            await _queue.HideAsync(message, TimeSpan.Zero);
            return;
        }
        if (known.Outcome == InvocationOutcome.Succeeded)
        {
            if (!await _queue.DeleteAsync(message)) log.Problem($"{function.Name}: message {message.Id} was taken by another meanwhile and runs twice.");
            return;
        }
        log.Retry($"{function.Name} failed on message {message.Id}, delivery {message.DequeueCount} of {options.MaxDequeueCount}: {known.Reason}.");
        if (message.DequeueCount >= options.MaxDequeueCount) await ParkAsync(message);
        else if (known.Outcome == InvocationOutcome.Unreachable) await _queue.HideAsync(message, HiddenWhenUnreachable);
        else if (function.PoisonQueue is not null) await _queue.HideAsync(message, options.VisibilityTimeout);
    }

    private async Task ParkAsync(QueueMessage message)
    {
        // As on the Functions host, what fails on a poison queue stays there, hidden until its lease is over, and past the last delivery
        // no function sees it again: ResumePendingWork must not need it.
        if (function.PoisonQueue is not { } poison) return;

        await store.Queue(poison).SendAsync(message.Body);
        await _queue.DeleteAsync(message);
        log.Problem($"{function.Name}: message {message.Id} went to {poison}.");
    }
}

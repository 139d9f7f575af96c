using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.Storage;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Queues;

/// <summary>Takes messages off a queue and runs them side by side.</summary>
/// <param name="queue">The queue.</param>
/// <param name="runner">What each message goes through.</param>
/// <param name="options">How many at once, and how long an idle pause may be.</param>
/// <param name="gate">Open while the app can take work.</param>
/// <param name="pulse">Beats when any function did its work.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where it is told that storage is away.</param>
internal sealed class QueueListener(
    IQueue queue, MessageRunner runner, QueueOptions options, ReadyGate gate, WorkPulse pulse, TimeProvider time, HostLog log)
{
    private readonly HashSet<Task> _running = [];
    private readonly PollingPace _pace = new(options.MaxPollingInterval);

    /// <summary>Listens until cancelled, and then until no message is in hand.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await gate.WaitAsync(cancellation);
                var nextBeat = pulse.Next;
                var messages = await ReceiveAsync(cancellation);
                foreach (var message in messages) _running.Add(RunAsync(message, cancellation));
                if (messages.Count > 0) _pace.Reset();
                else await PauseAsync(nextBeat, cancellation);
                await WaitForRoomAsync();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(_running);
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await queue.ReceiveAsync(options.BatchSize, MessageLease.Length, cancellation);
        }
        catch (StorageUnavailableException e)
        {
            log.Problem($"{e.Message} The host keeps trying.");
            return [];
        }
    }

    private async Task RunAsync(QueueMessage message, CancellationToken cancellation)
    {
        if (await runner.RunAsync(message, cancellation)) pulse.Beat();
    }

    private async Task PauseAsync(Task beat, CancellationToken cancellation)
    {
        var pause = _pace.Next();
        // However many beats there are, no queue is looked at more often than this.
        await Task.Delay(PollingPace.Shortest, time, cancellation);
        if (pause > PollingPace.Shortest) await Task.WhenAny(beat, Task.Delay(pause - PollingPace.Shortest, time, cancellation));
        if (beat.IsCompleted) _pace.Reset();
    }

    private async Task WaitForRoomAsync()
    {
        _running.RemoveWhere(task => task.IsCompletedSuccessfully);
        while (_running.Count > options.Threshold)
        {
            var first = await Task.WhenAny(_running);
            _running.Remove(first);
            await first;
        }
    }
}

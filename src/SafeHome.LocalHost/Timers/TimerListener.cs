using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Invocations;

namespace SafeHome.LocalHost.Timers;

/// <summary>Runs a timer function at its times.</summary>
/// <remarks>
/// Slots that were missed, while the host was off or a run took too long, are caught up with one run that is marked past due. A failed run
/// is not repeated: the next slot comes.
/// </remarks>
/// <param name="function">The function.</param>
/// <param name="history">Remembers the last run.</param>
/// <param name="invoker">Runs the function.</param>
/// <param name="gate">Open while the app can take work.</param>
/// <param name="time">The clock; schedules are in UTC.</param>
/// <param name="log">Where failures are told.</param>
internal sealed class TimerListener(
    TimerFunction function, TimerHistory history, IFunctionInvoker invoker, ReadyGate gate, TimeProvider time, HostLog log)
{
    private static readonly TimeSpan OnTime = TimeSpan.FromSeconds(1);

    // Waiting in short stretches keeps a machine that slept, or whose clock was set, from sleeping through a slot.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Runs the function at its times until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var status = history.Find(function.Name) ?? Remember(default);
        try
        {
            while (true)
            {
                await WaitUntilAsync(SlotAfter(status.LastUpdated), cancellation);
                await gate.WaitAsync(cancellation);
                status = await RunOnceAsync(status, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was not finished is not remembered, and is caught up at the next start.
        }
    }

    private async Task<TimerStatus> RunOnceAsync(TimerStatus status, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var isPastDue = now - SlotAfter(status.LastUpdated) > OnTime;
        var result = await invoker.InvokeAsync(function.Name, TimerEnvelope.Create(function, status, isPastDue, now), cancellation);
        if (result.Outcome != InvocationOutcome.Succeeded) log.Problem($"{function.Name} failed: {result.Reason}. Its next slot comes.");
        return Remember(now);
    }

    private TimerStatus Remember(DateTimeOffset last)
    {
        var now = last == default ? time.GetUtcNow() : last;
        var status = new TimerStatus(last, SlotAfter(now), now);
        history.Save(function.Name, status);
        return status;
    }

    private DateTimeOffset SlotAfter(DateTimeOffset moment) =>
        new(DateTime.SpecifyKind(function.Schedule.GetNextOccurrence(moment.UtcDateTime), DateTimeKind.Utc));

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        while (moment - time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left < LongestWait ? left : LongestWait, time, cancellation);
    }
}

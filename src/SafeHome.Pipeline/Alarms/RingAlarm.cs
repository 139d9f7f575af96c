using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Alarms;

/// <summary>The stage that calls whoever is on duty for an acute case: at once, and every quarter of an hour the next on the roster, until someone takes it.</summary>
/// <remarks>
/// Which step it is follows from the clock: after an hour of standing still one message is sent, not four. Within a step, what was not
/// taken is sent again as long as the step lasts.
/// </remarks>
public sealed partial class RingAlarm(
    CaseStore cases, ScheduledSending sending, PendingWork pending, AlarmItems items, PipelineSettings settings, TimeProvider time, ILogger<RingAlarm> logger)
{
    /// <summary>Runs the step, if it is time.</summary>
    public async Task RunAsync(AlarmWork work, CancellationToken cancellation)
    {
        // Before the case: an alarm that is raised again after the case was read must not be ended with this one.
        var chain = await pending.FindAsync(work.ChainId, cancellation);
        var @case = (await cases.LoadAsync(work.Case, cancellation))?.Case;
        if (@case is not null && AcuteAlarm.Of(@case) is { } alarm && Chain.OfAlarm(@case.Id, alarm.Since) == work.ChainId)
        {
            if (chain?.NotBefore > time.GetUtcNow()) return;
            await RingAsync(work, @case, alarm, cancellation);
            chain = await pending.FindAsync(work.ChainId, cancellation);
            // Another saw meanwhile that someone has taken the case, and may have done so before the item was there.
            if (chain is not null) return;
        }

        await EndAsync(work, chain, cancellation);
    }

    private async Task RingAsync(AlarmWork work, Case @case, AcuteAlarm alarm, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (step, rest) = (alarm.StepAt(now), alarm.NextAfter(now) - now);
        await items.NoteAsync(work, cancellation);
        if (settings.Duty is not { } duty || duty.RosterOf(@case.Region) is not { Count: > 0 } roster)
        {
            await sending.PutOffAsync(work, rest, attempts: 0, cancellation);
            return;
        }

        var place = (step - 1) % roster.Count;
        var message = AlarmEvent.Write(@case, alarm, step, duty.Own);
        if (await sending.AttemptAsync(work, roster[place], message, Verdict.On, cancellation) is not (var attempt, var verdict)) return;
        LogRung(logger, @case.Region, step, verdict.Kind);
        if (verdict.Kind is VerdictKind.TryAgain or VerdictKind.Refused)
            await items.NoteAwayAsync(@case.Region, place + 1, verdict.Detail, cancellation);
        var (wait, attempts) = verdict.Kind switch
        {
            VerdictKind.NotSent => (DeliverySchedule.WaitWhenBusy, attempt - 1),
            VerdictKind.TryAgain when DeliverySchedule.WaitAfter(attempt) is { } soon && soon < rest => (soon, attempt),
            _ => (rest, 0),
        };
        await sending.PutOffAsync(work, wait, attempts, cancellation);
    }

    private async Task EndAsync(AlarmWork work, PendingChain? chain, CancellationToken cancellation)
    {
        await items.RemoveAsync(work, cancellation);
        if (chain is not null) await pending.ClearAsync(chain, cancellation);
    }

    [LoggerMessage(EventId = 5003, EventName = "AcuteCaseWaits", Level = LogLevel.Warning,
        Message = "An acute case of {Region} waits; step {Step} of its alarm was sent ({Outcome}).")]
    private static partial void LogRung(ILogger logger, string region, int step, VerdictKind outcome);
}

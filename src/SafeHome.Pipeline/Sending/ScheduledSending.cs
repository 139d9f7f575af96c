using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Sending;

/// <summary>Sends what must arrive: one process at a time, again and again by the schedule, and in the end a person must look.</summary>
/// <remarks>
/// The row of the chain in <c>Pending</c> holds the turn and the attempts. A process that dies between the answer and what its stage notes
/// of it sends the same message again, under the same id: at least once is all that there can be between two parties.
/// </remarks>
public sealed partial class ScheduledSending(
    ICourier courier, PendingWork pending, Parking parking, WorkQueues queues, ILogger<ScheduledSending> logger)
{
    /// <summary>While one process has its turn, no other sends. Longer than sending can take.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Attempts to send, if it is time. Answers whether the message was taken; where it was not, what follows has been seen to: another
    /// attempt by <see cref="DeliverySchedule"/>, or a work item.
    /// </summary>
    public async Task<bool> TryAsync(
        Work work, Destination to, OutgoingMessage message, Func<Reply, Verdict> judge, CancellationToken cancellation)
    {
        if (await AttemptAsync(work, to, message, judge, cancellation) is not (var attempt, var verdict)) return false;
        switch (verdict.Kind)
        {
            case VerdictKind.Taken:
                return true;
            case VerdictKind.NotSent:
                await PutOffAsync(work, DeliverySchedule.WaitWhenBusy, attempt - 1, cancellation);
                break;
            case VerdictKind.TryAgain when DeliverySchedule.WaitAfter(attempt) is { } wait:
                LogNotTaken(logger, work.Queue, to.Name, verdict.Detail, wait);
                await PutOffAsync(work, wait, attempt, cancellation);
                break;
            case VerdictKind.TryAgain:
                await parking.ParkChainAsync(work.Queue, work.ChainId, ParkedReason.Unreachable, verdict.Detail, cancellation);
                break;
            default:
                await parking.ParkChainAsync(work.Queue, work.ChainId, ParkedReason.Refused, verdict.Detail, cancellation);
                break;
        }

        return false;
    }

    /// <summary>One attempt: how many there were with this one, and what came of it; null where it is not time yet, or another has the turn.</summary>
    public async Task<(int Attempt, Verdict Verdict)?> AttemptAsync(
        Work work, Destination to, OutgoingMessage message, Func<Reply, Verdict> judge, CancellationToken cancellation) =>
        await pending.TakeTurnAsync(work.ChainId, Turn, cancellation) is { } attempt
            ? (attempt, judge(await courier.SendAsync(to, message, cancellation)))
            : null;

    /// <summary>Gives the turn back until that wait is over.</summary>
    public async Task PutOffAsync(Work work, TimeSpan wait, int attempts, CancellationToken cancellation)
    {
        await pending.PutOffAsync(work.ChainId, wait, attempts, cancellation);
        await queues.SendAsync(work, wait, cancellation);
    }

    [LoggerMessage(EventId = 5002, EventName = "MessageNotTaken", Level = LogLevel.Warning,
        Message = "A message of {Queue} was not taken by {Receiver} ({Detail}); it is sent again after {Wait}.")]
    private static partial void LogNotTaken(ILogger logger, string queue, string receiver, string detail, TimeSpan wait);
}

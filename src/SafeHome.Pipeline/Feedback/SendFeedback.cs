using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The stage that sends outcomes to the endpoint of the reporter, one after the other.</summary>
/// <remarks>
/// An outcome is sent only when the one before it was taken. A process that dies between the answer and the commit sends the same message
/// again, under the same id: at least once is all that there can be between two parties.
/// </remarks>
public sealed partial class SendFeedback(
    FeedbackToSend feedback,
    CaseSteps steps,
    ICourier courier,
    PendingWork pending,
    Parking parking,
    WorkQueues queues,
    TimeProvider time,
    ILogger<SendFeedback> logger)
{
    /// <summary>While one process has its turn, no other sends. Longer than sending can take.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(2);

    /// <summary>Runs the step: sends the first outcome that was not taken yet, if it is time.</summary>
    public async Task RunAsync(SendWork work, CancellationToken cancellation)
    {
        if (await feedback.NextAsync(work, cancellation) is not { } next)
        {
            await pending.FinishAsync(work.ChainId, cancellation);
            return;
        }

        if (await pending.TakeTurnAsync(work.ChainId, Turn, cancellation) is not { } attempt) return;
        var reply = await courier.SendAsync(next.To.Destination, next.Message, cancellation);
        var verdict = Verdict.On(reply, next.To.Format);
        switch (verdict.Kind)
        {
            case VerdictKind.Taken:
                await NoteTakenAsync(next, cancellation);
                if (next.Number == work.Number) await pending.FinishAsync(work.ChainId, cancellation);
                else await PutOffAsync(work, TimeSpan.Zero, attempts: 0, cancellation);
                break;
            case VerdictKind.NotSent:
                await PutOffAsync(work, DeliverySchedule.WaitWhenBusy, attempt - 1, cancellation);
                break;
            case VerdictKind.TryAgain when DeliverySchedule.WaitAfter(attempt) is { } wait:
                LogNotTaken(logger, next.To.Destination.Name, verdict.Detail, wait);
                await PutOffAsync(work, wait, attempt, cancellation);
                break;
            case VerdictKind.TryAgain:
                await parking.ParkChainAsync(work.Queue, work.ChainId, ParkedReason.Unreachable, verdict.Detail, cancellation);
                break;
            default:
                await parking.ParkChainAsync(work.Queue, work.ChainId, ParkedReason.Refused, verdict.Detail, cancellation);
                break;
        }
    }

    private Task NoteTakenAsync(OutcomeToSend sent, CancellationToken cancellation) => steps.HandleAsync(
        sent.CaseId,
        null,
        // A report that has left by now is looked for again where it went, and the outcome sent again: nobody would know that it was.
        @case => (@case.Report(sent.ReportId) ?? throw new ConflictException("note that an outcome was taken")).FeedbackSent == sent.Number - 1
            ? new Change([new FeedbackSent(time.GetUtcNow(), CaseEvent.System, sent.ReportId, sent.Number)], [])
            : new Change([], []),
        cancellation);

    private async Task PutOffAsync(SendWork work, TimeSpan wait, int attempts, CancellationToken cancellation)
    {
        await pending.PutOffAsync(work.ChainId, wait, attempts, cancellation);
        await queues.SendAsync(work, wait, cancellation);
    }

    [LoggerMessage(EventId = 5002, EventName = "FeedbackNotTaken", Level = LogLevel.Warning,
        Message = "Feedback was not taken by {Receiver} ({Detail}); it is sent again after {Wait}.")]
    private static partial void LogNotTaken(ILogger logger, string receiver, string detail, TimeSpan wait);
}

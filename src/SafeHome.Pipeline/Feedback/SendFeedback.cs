using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Feedback;

/// <summary>The stage that sends outcomes to the endpoint of the reporter, one after the other: each only when the one before it was taken.</summary>
public sealed class SendFeedback(FeedbackToSend feedback, CaseSteps steps, ScheduledSending sending, PendingWork pending, TimeProvider time)
{
    /// <summary>Runs the step: sends the first outcome that was not taken yet, if it is time.</summary>
    public async Task RunAsync(SendWork work, CancellationToken cancellation)
    {
        if (await feedback.NextAsync(work, cancellation) is not { } next)
        {
            await pending.FinishAsync(work.ChainId, cancellation);
            return;
        }

        if (!await sending.TryAsync(work, next.To.Destination, next.Message, Judge(next.To.Format), cancellation)) return;
        await NoteTakenAsync(next, cancellation);
        if (next.Number == work.Number) await pending.FinishAsync(work.ChainId, cancellation);
        else await sending.PutOffAsync(work, TimeSpan.Zero, attempts: 0, cancellation);
    }

    private static Func<Reply, Verdict> Judge(FeedbackFormat format) => format is FeedbackFormat.Stuf ? StufVerdict.On : Verdict.On;

    private Task NoteTakenAsync(OutcomeToSend sent, CancellationToken cancellation) => steps.HandleAsync(
        sent.CaseId,
        null,
        // A report that has left by now is looked for again where it went, and the outcome sent again: nobody would know that it was.
        @case => (@case.Report(sent.ReportId) ?? throw new ConflictException("note that an outcome was taken")).FeedbackSent == sent.Number - 1
            ? new Change([new FeedbackSent(time.GetUtcNow(), CaseEvent.System, sent.ReportId, sent.Number)], [])
            : new Change([], []),
        cancellation);
}

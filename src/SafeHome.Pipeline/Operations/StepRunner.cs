using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Triage;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Operations;

/// <summary>Runs the step that a queue message asks for, and sees to it that none is ever dropped.</summary>
public sealed partial class StepRunner(
    MatchReport match,
    MoveReports move,
    TriageReport triage,
    ReproposeCase repropose,
    DeliverReferral deliver,
    DeliverNotice inform,
    GiveFeedback give,
    SendFeedback send,
    AnnounceOffer announce,
    RingAlarm ring,
    SendDigest sendDigest,
    PendingWork pending,
    Parking parking,
    PipelineSettings settings,
    ILogger<StepRunner> logger)
{
    /// <summary>Handles one message. Returning means that the message may go; an exception means that it must come back.</summary>
    /// <param name="queue">The queue it came from.</param>
    /// <param name="body">The message, as it was sent.</param>
    /// <param name="cancellation">Stops between two storage operations.</param>
    /// <exception cref="StorageUnavailableException">Storage is away: nobody's fault, and not counted.</exception>
    /// <exception cref="StepFailedException">The step failed, was counted, and is to be tried again.</exception>
    public async Task HandleAsync(string queue, string body, CancellationToken cancellation = default)
    {
        if (!Work.TryRead(body, out var work) || work.Queue != queue)
        {
            await parking.ParkUnreadableAsync(queue, body, cancellation);
            return;
        }

        try
        {
            await RunAsync(work, cancellation);
        }
        catch (Exception e) when (!IsPassing(e))
        {
            LogFailed(logger, queue, e.GetType().Name, e.StackTrace);
            if (await CountFailureAsync(work, cancellation)) return;
            throw new StepFailedException(queue);
        }
    }

    /// <summary>Handles a message that the host gave up on.</summary>
    /// <remarks>
    /// The host counts deliveries, those of crashed processes included, so its giving up proves little. It counts here as one failed
    /// attempt: a step that takes the process down every time is parked in the end, and a good one is announced again from its pending row.
    /// </remarks>
    public async Task HandlePoisonAsync(string queue, string body, CancellationToken cancellation = default)
    {
        if (Work.TryRead(body, out var work) && work.Queue == queue) await CountFailureAsync(work, cancellation);
        else await parking.ParkUnreadableAsync(queue, body, cancellation);
    }

    /// <summary>Not the work's fault: storage is away or its key is wrong, other workers were at the same case, or the app is stopping.</summary>
    internal static bool IsPassing(Exception e) =>
        e is StorageUnavailableException or ConflictException or OperationCanceledException or StorageRefusedException { Status: 401 or 403 };

    private Task RunAsync(Work work, CancellationToken cancellation) => work switch
    {
        MatchWork w => match.RunAsync(w, cancellation),
        MoveWork w => move.RunAsync(w, cancellation),
        ReproposeWork w => repropose.RunAsync(w, cancellation),
        TriageWork w => triage.RunAsync(w, cancellation),
        ReferralWork w => deliver.RunAsync(w, cancellation),
        NoticeWork w => inform.RunAsync(w, cancellation),
        FeedbackWork w => give.RunAsync(w, cancellation),
        SendWork w => send.RunAsync(w, cancellation),
        OfferWork w => announce.RunAsync(w, cancellation),
        AlarmWork w => ring.RunAsync(w, cancellation),
        DigestWork w => sendDigest.RunAsync(w, cancellation),
        _ => throw new InvalidOperationException("No stage runs this work."),
    };

    /// <summary>Counts a failure; answers whether the message may go, because the chain has been seen to or has ended.</summary>
    private async Task<bool> CountFailureAsync(Work work, CancellationToken cancellation)
    {
        var failures = await pending.CountFailureAsync(work.ChainId, cancellation);
        if (failures < settings.AttemptsBeforeParking) return false;
        if (failures is not null) await parking.ParkFailingAsync(work.Queue, work.ChainId, cancellation);
        return true;
    }

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A step of {Queue} failed with {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string queue, string exception, string? place);
}

/// <summary>A step failed and is to be tried again. The cause is in the log.</summary>
public sealed class StepFailedException(string queue) : Exception($"A step of {queue} failed; it is tried again.");

using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Routing;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Operations;

/// <summary>The timer that restarts whatever was left lying, however it came to lie there.</summary>
public sealed partial class ResumePendingWork(
    PendingWork pending,
    ReportStore reports,
    CaseStore cases,
    FindOffer offers,
    DigestStore digests,
    ReadModels readModels,
    Announcer announcer,
    Parking parking,
    PipelineSettings settings,
    TimeProvider time,
    ILogger<ResumePendingWork> logger)
{
    /// <summary>
    /// How long a chain may lie before it is announced again; doubled every time up to <see cref="LongestWait"/>, so that a backlog is not
    /// flooded with repeats.
    /// </summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two announcements.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Announces the next step of every chain that has lain too long, and clears away chains that have come to their end.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        for (var shard = 0; shard < PendingWork.Shards; shard++)
        {
            await foreach (var chain in pending.InShardAsync(shard, cancellation))
            {
                if (IsDue(chain)) await TryResumeAsync(chain, cancellation);
            }
        }
    }

    private bool IsDue(PendingChain chain)
    {
        // Someone is in danger: an alarm does not wait longer because its messages were lost before.
        var doublings = chain.IsAlarm ? 0 : Math.Min(chain.Announcements, 10);
        var wait = Math.Min(FirstWait.Ticks << doublings, LongestWait.Ticks);
        return time.GetUtcNow() - chain.LiesSince >= TimeSpan.FromTicks(wait);
    }

    /// <summary>Resumes one chain. A case that cannot be read keeps no other chain lying; it is parked like any work that keeps failing.</summary>
    private async Task TryResumeAsync(PendingChain chain, CancellationToken cancellation)
    {
        try
        {
            await ResumeAsync(chain, cancellation);
        }
        catch (ConflictException)
        {
            // Others are at work on it: the next round sees what is left.
        }
        catch (Exception e) when (!StepRunner.IsPassing(e))
        {
            LogFailed(logger, e.GetType().Name, e.StackTrace);
            if (await pending.CountFailureAsync(chain.Id, cancellation) >= settings.AttemptsBeforeParking)
                await parking.ParkFailingAsync(QueueOf(chain.Id), chain.Id, cancellation);
        }
    }

    private async Task ResumeAsync(PendingChain pendingChain, CancellationToken cancellation)
    {
        if (!Chain.TryRead(pendingChain.Id, out var chain)) return;
        var (exists, works) = await NextStepsAsync(chain, cancellation);
        var isOver = exists ? works.Count == 0 : time.GetUtcNow() - pendingChain.Touched >= PendingWork.NeverStartedAfter;
        if (isOver) await pending.ClearAsync(pendingChain, cancellation);
        else if (await pending.NoteAnnouncedAsync(pendingChain, cancellation)) await announcer.AnnounceAsync(works, cancellation);
    }

    /// <summary>Whether the chain's first commit is in, and which steps are to be run next.</summary>
    private async Task<(bool Exists, IReadOnlyList<Work> Works)> NextStepsAsync(Chain chain, CancellationToken cancellation)
    {
        return chain switch
        {
            ReportChain c => await NextOfReportAsync(c.ReportId, cancellation),
            FeedbackChain c => await NextOfFeedbackAsync(c.ReportId, c.Outcomes, cancellation),
            OfferChain c => await NextOfOfferAsync(c.Offer, cancellation),
            // Ringing, run again, sees whether someone has taken the case, and ends the chain.
            AlarmChain c => (await cases.LoadAsync(c.CaseId, cancellation) is not null, [new AlarmWork(c.CaseId, c.Since)]),
            DigestChain c => (await digests.ExistsAsync(c.Digest, cancellation), [new DigestWork(c.Digest)]),
            CaseChain c => await NextOfCaseAsync(c, c.CaseId, c.Version, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<(bool Exists, IReadOnlyList<Work> Works)> NextOfReportAsync(string reportId, CancellationToken cancellation)
    {
        // Matching, run again, passes on to triage, and triage ends the chain.
        var exists = await reports.StatusAsync(reportId, cancellation) is not null;
        return (exists, exists ? [new MatchWork(reportId)] : []);
    }

    private async Task<(bool Exists, IReadOnlyList<Work> Works)> NextOfFeedbackAsync(string reportId, int outcomes, CancellationToken cancellation)
    {
        if (await reports.StatusAsync(reportId, cancellation) is not { Case: { } caseId }) return (false, []);
        // On its way to another case, it is in neither for a moment: that is not never having been there.
        var report = (await cases.LoadAsync(caseId, cancellation))?.Case.Report(reportId) ?? throw new ConflictException("find the case of a report");
        var exists = report.Feedback.Count >= outcomes;
        // Sending, run again, sees what is left to send, and ends the chain.
        return (exists, exists ? [new SendWork(reportId, outcomes)] : []);
    }

    private async Task<(bool Exists, IReadOnlyList<Work> Works)> NextOfOfferAsync(string offer, CancellationToken cancellation)
    {
        var exists = await offers.ExistsAsync(offer, cancellation);
        // Announcing, run again, sees whether there is anything left to say, and ends the chain.
        return (exists, exists ? [new OfferWork(offer)] : []);
    }

    private async Task<(bool Exists, IReadOnlyList<Work> Works)> NextOfCaseAsync(
        Chain chain, string caseId, int version, CancellationToken cancellation)
    {
        if (await cases.LoadAsync(caseId, cancellation) is not { Case: var @case } || @case.Version < version) return (false, []);
        var announced = await cases.AnnouncementsAsync(caseId, cancellation);
        // The case once more: a step that was carried out meanwhile, and whose worker died right after, must be in what the lists show.
        await readModels.RefreshAsync((await cases.LoadAsync(caseId, cancellation))!.Case, null, cancellation);
        return (true, [.. announced.Where(work => work.ChainId == chain.Id)]);
    }

    // Every chain of a case tells the reporter something.
    private static string QueueOf(string chainId) => Chain.TryRead(chainId, out var chain)
        ? chain switch
        {
            ReportChain => WorkQueues.ReportsToMatch,
            OfferChain or AlarmChain or DigestChain => WorkQueues.NotificationsToSend,
            _ => WorkQueues.FeedbackToSend,
        }
        : WorkQueues.FeedbackToSend;

    // The type and the place, never the message of the exception: that could quote what it was reading.
    [LoggerMessage(LogLevel.Error, "A chain could not be resumed: {Exception}.\n{Place}")]
    private static partial void LogFailed(ILogger logger, string exception, string? place);
}

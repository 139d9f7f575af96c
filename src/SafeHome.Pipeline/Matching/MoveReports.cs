using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Matching;

/// <summary>The stage that brings reports that left a case to the case that they go to, with everything that happened to them.</summary>
/// <remarks>
/// Two cases are two partitions, so this is a chain: the leaving is committed with the announcement of this step, which commits the
/// arrival, then notes in each report's status where it is, brings there what stands of it, and only then marks itself as done where the reports left. Whatever of it
/// is run again finds what is done.
/// </remarks>
public sealed class MoveReports(
    CaseStore cases,
    CaseSteps steps,
    ReportStore reports,
    ReportRows reportRows,
    PendingWork pending,
    Announcer announcer,
    ReadModels readModels,
    PipelineSettings settings)
{
    private const int MostConflicts = 20;

    /// <summary>Runs the step.</summary>
    public async Task RunAsync(MoveWork work, CancellationToken cancellation)
    {
        var events = await cases.EventsAsync(work.Case, cancellation);
        var arriving = new ArrivingReports(work.Case, [.. events.Take(work.CaseVersion)]);
        var into = await ArriveAsync(work, arriving, cancellation);
        foreach (var report in arriving.Leaving.Reports)
        {
            await NoteAsync(report, into, cancellation);
            await reportRows.CarryAsync(report, work.Case, cancellation);
        }

        if ((await cases.LoadAsync(into, cancellation))?.Case is { } reached) await readModels.RefreshAsync(reached, null, cancellation);
        var left = await steps.HandleAsync(work.Case, work, _ => new Change([], []), cancellation);
        await readModels.RefreshAsync(left!, null, cancellation);
    }

    /// <summary>Commits the arrival, once; answers where.</summary>
    private async Task<string> ArriveAsync(MoveWork work, ArrivingReports arriving, CancellationToken cancellation)
    {
        var into = work.To;
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            if (await cases.IsHandledAsync(into, work, cancellation)) return into;
            var stored = await cases.LoadAsync(into, cancellation) ?? StoredCase.New(into);
            if (stored.Case.JoinedInto is { } further)
            {
                into = further;
                continue;
            }

            var arrived = arriving.At(stored.Case, settings.Comparer);
            var chain = await pending.StartAsync(Chain.OfCase(into, stored.Case.Version + 1), cancellation);
            var works = Announcements(await cases.AfterAsync(stored.Case, [arrived], cancellation), arriving.Leaving.Reports);
            if ((await cases.CommitAsync(stored, [arrived], work, works, cancellation: cancellation)).Kind is not CommitKind.Committed) continue;
            await pending.ConfirmAsync(chain, cancellation);
            await announcer.AnnounceAsync(works, cancellation);
            return into;
        }

        throw new ConflictException("bring reports to another case");
    }

    /// <summary>What was announced where the reports left and not carried out, is announced here.</summary>
    private static IReadOnlyList<Work> Announcements(Case after, IReadOnlyList<string> moved) =>
    [
        new ReproposeWork(after.Id, after.Version),
        .. after.Referrals.Where(referral => moved.Contains(referral.ReportId, StringComparer.Ordinal) && referral.Status is ReferralStatus.Decided)
            .Select(referral => new ReferralWork(after.Id, referral.Id, after.Version)),
        .. after.Notices.Where(notice => moved.Contains(notice.ReportId, StringComparer.Ordinal) && notice.Given is null && notice.StandsIn(after))
            .Select(notice => new NoticeWork(after.Id, notice.ReportId, notice.Number, after.Version)),
        .. moved.Where(report => FeedbackDue.For(after, report).Count > 0 || after.Report(report)!.FeedbackSent < after.Report(report)!.Feedback.Count)
            .Select(report => new FeedbackWork(after.Id, report, after.Version)),
    ];

    /// <summary>Notes where a report is. One that has gone on by now is left to whoever brought it further.</summary>
    private async Task NoteAsync(string report, string caseId, CancellationToken cancellation)
    {
        while (await reports.StatusAsync(report, cancellation) is { } status)
        {
            if (status is { FirstCase: not null } && status.Case == caseId) return;
            if ((await cases.LoadAsync(caseId, cancellation))?.Case.Report(report) is null) return;
            if (await reports.TryMoveAsync(status, caseId, cancellation)) return;
        }
    }
}

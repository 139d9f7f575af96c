using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Triage;

/// <summary>The stage in which a triage worker decides on a report.</summary>
public sealed class DecideReport(CaseCommands commands, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Carries out the decision on the case as the worker saw it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seenVersion">The version that the worker saw: a colleague's change in between is never overwritten.</param>
    /// <param name="command">The decision.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<CommandOutcome> RunAsync(
        string caseId, int seenVersion, TakeDecision command, string by, CancellationToken cancellation = default) =>
        commands.RunAsync(
            caseId,
            seenVersion,
            @case => Decide(@case, command, by),
            after => Announcements(after, command),
            after => after.Report(command.ReportId),
            cancellation);

    private CommandResult Decide(Case @case, TakeDecision command, string by)
    {
        var now = time.GetUtcNow();
        return command.On(@case, settings.Receivers, settings.Monitoring, settings.Clocks(now), now, by);
    }

    private static IReadOnlyList<Work> Announcements(Case after, TakeDecision command)
    {
        var feedback = new FeedbackWork(after.Id, command.ReportId, after.Version);
        if (command.Receiver is null) return [feedback];
        var offer = new ReferralWork(after.Id, after.Referrals[^1].Id, after.Version);
        var notices = after.Notices.Where(notice => notice.ReportId == command.ReportId && notice.StandsIn(after));
        return [feedback, offer, .. notices.Select(notice => new NoticeWork(after.Id, notice.ReportId, notice.Number, after.Version))];
    }
}

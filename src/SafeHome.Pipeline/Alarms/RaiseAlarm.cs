using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Alarms;

/// <summary>Sees to it that the alarm of an acute case rings, and that it ends when someone has taken the case.</summary>
/// <remarks>Called after every commit on a case and before its chain ends: a crash in between only means that it is called again.</remarks>
public sealed class RaiseAlarm(PendingWork pending, Announcer announcer)
{
    /// <summary>Starts the alarm of the case, and has looked whether earlier ones are over. Costs nothing for a case that never was acute.</summary>
    public async Task LookAsync(Case @case, CancellationToken cancellation)
    {
        if (!@case.Reports.Any(report => report.Proposal?.Urgency is Urgency.Acute) && !MayHaveLostReports(@case)) return;
        if (AcuteAlarm.Of(@case) is { } alarm) await pending.StartAsync(Chain.OfAlarm(@case.Id, alarm.Since), cancellation);
        var alarms = await pending.StartingWithAsync(Chain.AlarmsOf(@case.Id), cancellation).ToListAsync(cancellation);
        await announcer.AnnounceAsync([.. alarms.Select(WorkOf).OfType<AlarmWork>()], cancellation);
    }

    // What was acute in it may have gone to another case.
    private static bool MayHaveLostReports(Case @case) => @case.JoinedInto is not null || @case.Apart.Count > 0;

    private static AlarmWork? WorkOf(PendingChain alarm) => Chain.TryRead(alarm.Id, out var chain) && chain is AlarmChain of ? new AlarmWork(of.CaseId, of.Since) : null;
}

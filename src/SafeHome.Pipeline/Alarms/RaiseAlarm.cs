using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Alarms;

/// <summary>Sees to it that the alarm of an acute case rings, and that it ends when someone has taken the case.</summary>
/// <remarks>Called after every commit on a case and before its chain ends: a crash in between only means that it is called again.</remarks>
public sealed class RaiseAlarm(PendingWork pending, Announcer announcer)
{
    /// <summary>Starts the alarm of the case, or has it looked whether the alarm is over. Costs nothing for a case that never was acute.</summary>
    public async Task LookAsync(Case @case, CancellationToken cancellation)
    {
        if (@case.Reports.All(report => report.AcuteSince is null)) return;
        if (AcuteAlarm.Of(@case) is not null) await pending.StartAsync(Chain.OfAlarm(@case.Id), cancellation);
        await announcer.AnnounceAsync([new AlarmWork(@case.Id)], cancellation);
    }
}

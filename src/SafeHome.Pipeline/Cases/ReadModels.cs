using SafeHome.Core.Cases;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Pipeline.Cases;

/// <summary>Brings what stands beside the cases up to date: the alarm, the worklist, the receivers' lists, the lead times, the deadlines and the possible links.</summary>
/// <remarks>
/// Written after the commit and before the chain ends, so a crash in between only means that they are written again.
/// Writing an older state after a newer one changes nothing: the worklist and the lead times carry the case's version, and the others only gain properties.
/// </remarks>
public sealed class ReadModels(
    RaiseAlarm alarm, Worklist worklist, TransferLists transfers, KeepLeadTimes leadTimes, DeadlineRows deadlines, ReportRows reportRows)
{
    /// <summary>Refreshes what concerns one report; with null, what concerns any report of the case.</summary>
    public async Task RefreshAsync(Case @case, CaseReport? report, CancellationToken cancellation)
    {
        await alarm.LookAsync(@case, cancellation);
        await worklist.PutAsync(@case, cancellation);
        await leadTimes.PutAsync(@case, report, cancellation);
        await deadlines.PutAsync(@case, cancellation);
        foreach (var concerned in report is null ? @case.Reports : [report])
        {
            await transfers.PutAsync(@case, concerned, cancellation);
            await reportRows.PutAlikeAsync(@case, concerned, cancellation);
        }
    }
}

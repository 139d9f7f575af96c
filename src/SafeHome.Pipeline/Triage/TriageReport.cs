using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Triage;

/// <summary>The stage that proposes urgency, decision and receiver for a report, and puts its case on the worklist.</summary>
public sealed class TriageReport(CaseSteps steps, ReadModels readModels, PendingWork pending, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step, which is the last of the report's chain.</summary>
    public async Task RunAsync(TriageWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => Propose(before, work.Report), cancellation);
        if (@case is null) return;
        await readModels.RefreshAsync(@case, @case.Report(work.Report), cancellation);
        await pending.FinishAsync(work.ChainId, cancellation);
    }

    private Change Propose(Case before, string reportId)
    {
        var at = time.GetUtcNow();
        var report = before.Report(reportId)!;
        var proposal = TriageRules.Propose(
            report.Facts, HistoryBefore(before, report), settings.Receivers, settings.ServedRegions, settings.Geography);
        return new Change([new ProposalMade(at, CaseEvent.System, reportId, proposal)], []);
    }

    private static CaseHistory HistoryBefore(Case @case, CaseReport report)
    {
        var earlier = @case.Reports.Where(other => other.Received < report.Received && other.SameIncidentAs is null).ToList();
        return new CaseHistory(earlier.Count, earlier.Count(other => other.Received >= report.Received.AddMonths(-12)));
    }
}

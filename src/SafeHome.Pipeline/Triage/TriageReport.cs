using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Triage;

/// <summary>The stage that proposes urgency, decision and receiver for a report, and puts its case on the worklist.</summary>
public sealed class TriageReport(
    CaseSteps steps, ReadModels readModels, PendingWork pending, Parking parking, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step, which is the last of the report's chain.</summary>
    public async Task RunAsync(TriageWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => Propose(before, work.Report), cancellation);
        if (@case is null) return;
        var report = @case.Report(work.Report);
        if (report?.Proposal is { } proposal && report.Facts.Municipality is { } municipality && settings.Proposer.MissingFor(proposal) is { } missing)
            await NoteNobodyAsync(municipality, missing.Code(), cancellation);
        await readModels.RefreshAsync(@case, report, cancellation);
        await pending.FinishAsync(work.ChainId, cancellation);
    }

    // One work item, however many households of the municipality it concerns.
    private Task NoteNobodyAsync(string municipality, string kind, CancellationToken cancellation) =>
        parking.ParkItemAsync(WorkQueues.ReportsToTriage, $"receiver-{municipality}-{kind}", ParkedReason.NoReceiver, $"{kind} {municipality}", cancellation);

    // A report that has left by now gets its proposal where it went.
    private Change Propose(Case before, string reportId) => new(
        before.Report(reportId) is null ? [] : new MakeProposals(reportId).On(before, settings.Proposer, time.GetUtcNow()), []);
}

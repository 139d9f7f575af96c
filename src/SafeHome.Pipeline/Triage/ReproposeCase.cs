using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Triage;

/// <summary>The stage that proposes again for a case to which reports came, or which they left: its history is another one now.</summary>
public sealed class ReproposeCase(CaseSteps steps, ReadModels readModels, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    public async Task RunAsync(ReproposeWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => new Change(Propose(before), []), cancellation);
        if (@case is not null) await readModels.RefreshAsync(@case, null, cancellation);
    }

    private IReadOnlyList<CaseEvent> Propose(Case before) =>
        MakeProposals.Again(before, settings.Proposer, time.GetUtcNow());
}

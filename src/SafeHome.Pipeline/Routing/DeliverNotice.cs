using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage that informs an organisation, which finds the notice by asking for its list. Nothing waits for an answer.</summary>
public sealed class DeliverNotice(CaseSteps steps, ReadModels readModels, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    public async Task RunAsync(NoticeWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => new Change(Give(before, work), []), cancellation);
        if (@case?.Report(work.Report) is { } report) await readModels.RefreshAsync(@case, report, cancellation);
    }

    // A decision that was taken back by now informs nobody.
    private IReadOnlyList<CaseEvent> Give(Case before, NoticeWork work) =>
        before.Notice(work.Report, work.Notice) is { Given: null } notice && notice.StandsIn(before)
            ? [new NoticeGiven(time.GetUtcNow(), CaseEvent.System, work.Report, work.Notice)]
            : [];
}

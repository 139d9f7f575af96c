using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage that puts a transfer before its receiver, who finds it by asking for its list. From then on the receiver's clock runs.</summary>
public sealed class DeliverReferral(CaseSteps steps, ReadModels readModels, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    public async Task RunAsync(ReferralWork work, CancellationToken cancellation)
    {
        var offered = new ReferralOffered(time.GetUtcNow(), CaseEvent.System, work.Referral);
        var @case = await steps.HandleAsync(work.Case, work, _ => new Change([offered], []), cancellation);
        if (@case?.Referral(work.Referral) is { } referral) await readModels.RefreshAsync(@case, @case.Report(referral.ReportId), cancellation);
    }
}

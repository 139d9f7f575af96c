using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage in which a triage worker takes back a transfer that was not answered yet.</summary>
public sealed class WithdrawTransfer(CaseCommands commands, TimeProvider time)
{
    /// <summary>Carries out the withdrawal. Whether the receiver was quicker decides the state of the case, and not the version that the worker saw.</summary>
    public Task<CommandOutcome> RunAsync(ReferralId id, string? reason, string by, CancellationToken cancellation = default) =>
        commands.RunAsync(
            id.CaseId,
            null,
            @case => new WithdrawReferral(id.Number, reason).On(@case, time.GetUtcNow(), by),
            _ => [],
            after => after.Report(after.Referral(id.Number)!.ReportId),
            cancellation);
}

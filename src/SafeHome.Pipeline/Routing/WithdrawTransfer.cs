using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage in which a triage worker takes back a transfer that was not answered yet.</summary>
public sealed class WithdrawTransfer(CaseCommands commands, FindTransfer transfers, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Carries out the withdrawal. Whether the receiver was quicker decides the state of the case, and not the version that the worker saw.</summary>
    public async Task<CommandOutcome> RunAsync(ReferralId id, string? reason, string by, CancellationToken cancellation = default) =>
        await commands.RunAsync(
            (await transfers.CaseOfAsync(id, cancellation))?.Id ?? id.CaseId,
            null,
            @case => Decide(@case, new WithdrawReferral(id, reason), by),
            _ => [],
            after => after.Report(after.Referral(id)!.ReportId),
            cancellation);

    private CommandResult Decide(Case @case, WithdrawReferral command, string by)
    {
        var at = time.GetUtcNow();
        return MakeProposals.AfterReturn(command.On(@case, at, by), @case, settings.Proposer, at);
    }
}

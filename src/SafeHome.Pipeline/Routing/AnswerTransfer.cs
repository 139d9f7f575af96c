using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage in which a receiver accepts or refuses. Until a receiver accepts, Veilig Thuis is responsible.</summary>
public sealed class AnswerTransfer(CaseCommands commands, FindTransfer transfers, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Carries out the answer. The same answer again is fine; another one is a conflict.</summary>
    public async Task<CommandOutcome> RunAsync(
        ReferralId id, bool accepted, string? reason, string by, CancellationToken cancellation = default) =>
        await commands.RunAsync(
            (await transfers.CaseOfAsync(id, cancellation))?.Id ?? id.CaseId,
            null,
            @case => Decide(@case, new AnswerReferral(id, accepted, reason), by),
            after => accepted ? [new FeedbackWork(after.Id, after.Referral(id)!.ReportId, after.Version)] : [],
            after => after.Report(after.Referral(id)!.ReportId),
            cancellation);

    private CommandResult Decide(Case @case, AnswerReferral command, string by)
    {
        var at = time.GetUtcNow();
        return MakeProposals.AfterReturn(command.On(@case, settings.Monitoring, at, by), @case, settings.Proposer, at);
    }
}

using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Cases;

/// <summary>The stage in which a member of staff records what happened after the decision: a service, the informing of a person, monitoring, closing.</summary>
public sealed class ProgressCase(CaseCommands commands, TimeProvider time)
{
    /// <summary>Carries out the command on the case as the worker saw it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seenVersion">The version that the worker saw: a colleague's change in between is never overwritten.</param>
    /// <param name="command">What happened.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<CommandOutcome> RunAsync(string caseId, int seenVersion, ICaseCommand command, string by, CancellationToken cancellation = default) =>
        commands.RunAsync(caseId, seenVersion, @case => command.On(@case, time.GetUtcNow(), by), ToTell, _ => null, cancellation);

    /// <summary>What a reporter has to hear: that a report was closed without a transfer.</summary>
    private static IReadOnlyList<Work> ToTell(Case after) =>
        [.. after.Reports.Where(report => FeedbackDue.For(after, report.Id).Count > 0).Select(report => new FeedbackWork(after.Id, report.Id, after.Version))];
}

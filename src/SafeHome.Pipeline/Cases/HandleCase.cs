using SafeHome.Core.Cases;

namespace SafeHome.Pipeline.Cases;

/// <summary>The stage in which a member of staff takes a case in hand, takes it over or gives it back, or says who alone may see it, or sees it all the same.</summary>
public sealed class HandleCase(CaseCommands commands, TimeProvider time)
{
    /// <summary>Carries out the command on the case as the worker saw it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seenVersion">The version that the worker saw: a colleague's change in between is never overwritten.</param>
    /// <param name="command">What is done.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<CommandOutcome> RunAsync(string caseId, int seenVersion, ICaseCommand command, string by, CancellationToken cancellation = default) =>
        commands.RunAsync(caseId, seenVersion, @case => command.On(@case, time.GetUtcNow(), by), _ => [], _ => null, cancellation);
}

using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Cases;

/// <summary>Carries out a step on a case: load, decide, commit; and once more when the case changed in between.</summary>
public sealed class CaseSteps(CaseStore cases, PendingWork pending)
{
    // Every conflict means that another worker got on. So many in a row mean that the case is very busy: the message comes back later.
    private const int MostConflicts = 20;

    /// <summary>Carries out an announced step, once however often it is asked for.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="handled">The step; null for one that sees by the case itself whether it was carried out.</param>
    /// <param name="decide">What the step does to the case; a pure function.</param>
    /// <param name="cancellation">Cancels between loading and committing.</param>
    /// <returns>The case after the step; as it stands where the step was carried out before; null where there is no such case.</returns>
    public async Task<Case?> HandleAsync(string caseId, Work? handled, Func<Case, Change> decide, CancellationToken cancellation)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            if (await cases.LoadAsync(caseId, cancellation) is not { } stored) return null;
            var change = decide(stored.Case);
            if (handled is null && change.Events.Count == 0) return stored.Case;
            var started = change.Starts is null ? null : await pending.StartAsync(change.Starts, cancellation);
            var commit = await cases.CommitAsync(stored, change.Events, handled, change.Announce, cancellation: cancellation);
            if (commit.Kind is CommitKind.Committed)
            {
                if (started is not null) await pending.ConfirmAsync(started, cancellation);
                return commit.Case;
            }

            // Whoever carried it out may have died right after: what follows here must see the case with it in.
            if (commit.Kind is CommitKind.HandledBefore) return (await cases.LoadAsync(caseId, cancellation))?.Case;
        }

        throw new ConflictException("carry out a step on a case");
    }
}

/// <summary>What a step does to a case.</summary>
/// <param name="Events">What happens.</param>
/// <param name="Announce">The steps that follow.</param>
/// <param name="Starts">The chain that starts with this commit; null where none does.</param>
public sealed record Change(IReadOnlyList<CaseEvent> Events, IReadOnlyList<Work> Announce, string? Starts = null);

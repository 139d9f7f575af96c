using Microsoft.Extensions.Logging;
using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Cases;

/// <summary>Carries out a command that a person gave: load, decide, commit, announce.</summary>
public sealed partial class CaseCommands(
    CaseStore cases, PendingWork pending, Announcer announcer, ReadModels readModels, ILogger<CaseCommands> logger)
{
    private const int MostConflicts = 20;

    /// <summary>Runs the command.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="seenVersion">The version on which the command was based; null for a command that holds for any version.</param>
    /// <param name="decide">What the command does; a pure function.</param>
    /// <param name="announce">The steps that follow, given the case after the command.</param>
    /// <param name="concerns">The report that the command concerns: the others' figures stay as they are.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public async Task<CommandOutcome> RunAsync(
        string caseId,
        int? seenVersion,
        Func<Case, CommandResult> decide,
        Func<Case, IReadOnlyList<Work>> announce,
        Func<Case, CaseReport?> concerns,
        CancellationToken cancellation)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            if (await cases.LoadAsync(caseId, cancellation) is not { } stored) return new CommandOutcome(CommandOutcomeKind.NotFound, null, null);
            if (seenVersion is { } seen && seen != stored.Case.Version) return await StaleAsync(stored.Case, seen, cancellation);
            var result = decide(stored.Case);
            if (result.Refusal is not null) return new CommandOutcome(CommandOutcomeKind.Refused, stored.Case, result.Refusal);
            if (result.Events.Count == 0) return new CommandOutcome(CommandOutcomeKind.Done, stored.Case, null);

            var works = announce(await cases.AfterAsync(stored.Case, result.Events, cancellation));
            var chain = await pending.StartAsync(Chain.OfCase(caseId, stored.Case.Version + result.Events.Count), cancellation);
            var commit = await cases.CommitAsync(stored, result.Events, null, works, cancellation: cancellation);
            if (commit.Kind is not CommitKind.Committed) continue;
            await FollowUpAsync(chain, commit.Case, concerns(commit.Case), works, cancellation);
            return new CommandOutcome(CommandOutcomeKind.Done, commit.Case, null);
        }

        throw new ConflictException("carry out a command on a case");
    }

    /// <summary>The answer to whoever saw an older version: what has happened since.</summary>
    public async Task<CommandOutcome> StaleAsync(Case @case, int seenVersion, CancellationToken cancellation)
    {
        // A version that the case never had was not seen.
        var since = seenVersion < 1 || seenVersion > @case.Version ? [] : await cases.EventsSinceAsync(@case.Id, seenVersion, cancellation);
        return new CommandOutcome(CommandOutcomeKind.Stale, @case, null) { Since = since };
    }

    /// <summary>The command is in. What follows is quick if it succeeds now, and certain because of the pending row.</summary>
    private async Task FollowUpAsync(
        StartedChain chain, Case after, CaseReport? concerned, IReadOnlyList<Work> works, CancellationToken cancellation)
    {
        try
        {
            await pending.ConfirmAsync(chain, cancellation);
            await announcer.AnnounceAsync(works, cancellation);
            await readModels.RefreshAsync(after, concerned, cancellation);
        }
        catch (Exception e) when (e is StorageUnavailableException or ConflictException)
        {
            LogPutOff(logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A command is committed; what follows from it is put off to its pending row.")]
    private static partial void LogPutOff(ILogger logger);
}

/// <summary>What became of a command.</summary>
/// <param name="Kind">Whether it was carried out.</param>
/// <param name="Case">The case after it, or as it stands where it was not carried out; null where there is none.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record CommandOutcome(CommandOutcomeKind Kind, Case? Case, Refusal? Refusal)
{
    /// <summary>For one that was based on an older version: what has happened since, in order; nothing where the case never had that version.</summary>
    public IReadOnlyList<CaseEvent> Since { get; init; } = [];
}

/// <summary>The ways in which a command ends.</summary>
public enum CommandOutcomeKind
{
    /// <summary>Carried out, now or before.</summary>
    Done,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>The case has changed since the person saw it.</summary>
    Stale,

    /// <summary>The command is wrong, or cannot be carried out in this state.</summary>
    Refused,
}

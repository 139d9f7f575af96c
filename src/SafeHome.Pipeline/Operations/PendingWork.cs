using System.Runtime.CompilerServices;
using SafeHome.Storage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>The chains that have been started and have not come to their end: table <c>Pending</c>.</summary>
/// <remarks>
/// Whoever starts a chain first writes down here that it does. The queues only make it quick; these rows make it certain.
/// Attempts are counted here too, because a queue's dequeue count also counts hosts that crashed.
/// </remarks>
public class PendingWork(ITableStore tables, TimeProvider time)
{
    /// <summary>The number of partitions.</summary>
    public const int Shards = 16;

    /// <summary>After this long, a chain of which nothing was ever committed was never promised to anyone.</summary>
    public static readonly TimeSpan NeverStartedAfter = TimeSpan.FromMinutes(10);

    private readonly ITable _pending = tables.Table("Pending");

    /// <summary>Writes down that a chain starts. To be called before anything of it is committed.</summary>
    /// <returns>To be confirmed when the commit is done.</returns>
    public virtual async Task<StartedChain> StartAsync(string chain, CancellationToken cancellation = default)
    {
        var started = time.GetUtcNow();
        while (!await _pending.TryInsertAsync(NewRow(chain, started), cancellation))
        {
            // Left by an earlier try of the same thing. It counts from now, or it might be cleared away under this one.
            if (await _pending.GetAsync(ShardOf(chain), chain, cancellation) is not { } row) continue;
            row["Touched"] = started;
            if (await TryReplaceAsync(row, cancellation)) break;
        }

        return new StartedChain(chain, started);
    }

    /// <summary>To be called after the commit and before anyone is told of it.</summary>
    /// <remarks>
    /// A process that slept through half of <see cref="NeverStartedAfter"/> between the note and the commit may have lost its note,
    /// so it writes it again.
    /// </remarks>
    public async Task ConfirmAsync(StartedChain chain, CancellationToken cancellation = default)
    {
        if (time.GetUtcNow() - chain.Started >= NeverStartedAfter / 2)
            await _pending.UpsertAsync(NewRow(chain.Id, time.GetUtcNow()), cancellation);
    }

    /// <summary>The chain has come to its end.</summary>
    public Task FinishAsync(string chain, CancellationToken cancellation = default) =>
        _pending.DeleteIfExistsAsync(ShardOf(chain), chain, cancellation);

    /// <summary>Clears the chain away unless someone touched its row since it was read.</summary>
    public async Task ClearAsync(PendingChain chain, CancellationToken cancellation = default)
    {
        try
        {
            await _pending.SubmitAsync(new TableTransaction(chain.Row.PartitionKey).Delete(chain.Id, chain.Row.ETag), cancellation);
        }
        catch (ConflictException)
        {
            // Someone is at work on it, or it has come to its end: the next round sees which.
        }
    }

    /// <summary>Counts an attempt that failed; answers how many have by now, or null where the chain is not pending (any more).</summary>
    public virtual async Task<int?> CountFailureAsync(string chain, CancellationToken cancellation = default)
    {
        while (await _pending.GetAsync(ShardOf(chain), chain, cancellation) is { } row)
        {
            var failures = (int)(row.GetInt64("Failures") ?? 0) + 1;
            row["Failures"] = failures;
            if (await TryReplaceAsync(row, cancellation)) return failures;
        }

        return null;
    }

    /// <summary>
    /// Takes the turn to attempt something: for a while nobody else does, and the attempt counts, so that one which takes the process down
    /// counts too. Answers how many attempts there were with this one; null where it is not time yet, or another has the turn.
    /// </summary>
    public virtual async Task<int?> TakeTurnAsync(string chain, TimeSpan turn, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (await FindAsync(chain, cancellation) is not { } found || found.NotBefore > now) return null;
        Plan(found.Row, now + turn, found.Attempts + 1);
        return await TryReplaceAsync(found.Row, cancellation) ? found.Attempts + 1 : null;
    }

    /// <summary>Gives the turn back: the next attempt is not made before that wait is over.</summary>
    public virtual async Task PutOffAsync(string chain, TimeSpan wait, int attempts, CancellationToken cancellation = default)
    {
        while (await FindAsync(chain, cancellation) is { } found)
        {
            Plan(found.Row, time.GetUtcNow() + wait, attempts);
            if (await TryReplaceAsync(found.Row, cancellation)) return;
        }
    }

    /// <summary>The row of a chain, or null where it is not pending.</summary>
    public async Task<PendingChain?> FindAsync(string chain, CancellationToken cancellation = default) =>
        await _pending.GetAsync(ShardOf(chain), chain, cancellation) is { } row ? Read(row) : null;

    /// <summary>Every pending chain of one shard, 0 to <see cref="Shards"/> - 1.</summary>
    public async IAsyncEnumerable<PendingChain> InShardAsync(
        int shard, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _pending.QueryAsync($"{shard:x2}", RowRange.All, cancellation: cancellation)) yield return Read(row);
    }

    /// <summary>Every pending chain whose name begins so; that holds a whole identifier at least.</summary>
    public IAsyncEnumerable<PendingChain> StartingWithAsync(string prefix, CancellationToken cancellation = default) =>
        _pending.QueryAsync(ShardOf(prefix), RowRange.StartingWith(prefix), cancellation: cancellation).Select(Read);

    /// <summary>Notes that the chain was just announced again; false where it is not pending any more.</summary>
    public async Task<bool> NoteAnnouncedAsync(PendingChain chain, CancellationToken cancellation = default)
    {
        chain.Row["Announced"] = time.GetUtcNow();
        chain.Row["Announcements"] = chain.Announcements + 1;
        return await TryReplaceAsync(chain.Row, cancellation);
    }

    private static void Plan(TableEntity row, DateTimeOffset notBefore, int attempts)
    {
        row["NotBefore"] = notBefore;
        row["Attempts"] = attempts;
        row["Announcements"] = 0;
    }

    private async Task<bool> TryReplaceAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await _pending.ReplaceAsync(row, row.ETag!, cancellation);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    private static PendingChain Read(TableEntity row) => new(
        row.RowKey,
        row.GetDateTimeOffset("Since")!.Value,
        row.GetDateTimeOffset("Touched") ?? row.GetDateTimeOffset("Since")!.Value,
        (int)(row.GetInt64("Failures") ?? 0),
        row.GetDateTimeOffset("Announced"),
        (int)(row.GetInt64("Announcements") ?? 0),
        row.GetDateTimeOffset("NotBefore"),
        (int)(row.GetInt64("Attempts") ?? 0),
        row);

    private static TableEntity NewRow(string chain, DateTimeOffset since) => new(ShardOf(chain), chain) { ["Since"] = since };

    // Chain ids hold a keyed hash, so any few of its digits spread evenly.
    private static string ShardOf(string chain)
    {
        var hash = chain.AsSpan(chain.IndexOf('-', StringComparison.Ordinal) + 1);
        return $"0{hash[0]}";
    }
}

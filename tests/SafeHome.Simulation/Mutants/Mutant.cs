using System.Globalization;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Simulation.Engine;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Simulation.Mutants;

/// <summary>Wrong versions of the pipeline, each with one mistake that well-known systems have made. The checkers must notice every one.</summary>
internal static class Mutant
{
    public static readonly IReadOnlyDictionary<string, Func<PipelineParts, World, PipelineParts>> All =
        new Dictionary<string, Func<PipelineParts, World, PipelineParts>>(StringComparer.Ordinal)
        {
            ["sends before it commits"] = (parts, _) => parts with
            {
                Tables = new RewrittenTables(parts.Tables, "Cases", transaction => SendFirstAsync(parts, transaction)),
            },
            ["acknowledges on error"] = (parts, _) => parts with { Pending = (tables, time) => new CountsNothing(tables, time) },
            ["leaves out the mark of a handled step"] = (parts, _) => parts with { Tables = Without(parts, "done-") },
            ["leaves out the announcements"] = (parts, _) => parts with { Tables = Without(parts, "out-") },
            ["writes no deadlines"] = (parts, _) => parts with { Tables = new RewrittenTables(parts.Tables, "Deadlines", WithoutDeadlines) },
            ["does not keep a row of lead times up"] = (parts, _) => parts with { Tables = new RewrittenTables(parts.Tables, "LeadTimes", WithoutChanges) },
            ["writes no pending row"] = (parts, _) => parts with { Pending = (tables, time) => new NotesNothing(tables, time) },
            ["looks before it announces"] = (parts, _) => parts with { Index = (tables, contents, hash, most) => new LooksFirst(tables, contents, hash, most) },
            ["passes over who stood under a key before it became too common"] = (parts, _) => parts with { Tables = new OnlyTheMark(parts.Tables) },
            ["announces nobody under finer keys"] = (parts, _) => parts with { Index = (tables, contents, hash, most) => new NothingFiner(tables, contents, hash, most) },
            ["does not wait for the answer of an endpoint"] = (parts, _) => parts with { Courier = time => new WaitsForNothing(parts.Courier(time)) },
            ["forgets feedback that was not taken"] = (parts, _) => parts with { Pending = (tables, time) => new ForgetsWhatIsPutOff("feedback-", tables, time) },
            ["forgets to tell a receiver whose system was away"] = (parts, _) => parts with { Pending = (tables, time) => new ForgetsWhatIsPutOff("offer-", tables, time) },
            ["forgets what a team that was away is to be told"] = (parts, _) => parts with { Pending = (tables, time) => new ForgetsWhatIsPutOff("digest-", tables, time) },
            ["raises no alarm"] = (parts, _) => parts with { Pending = (tables, time) => new StartsNoAlarm(tables, time) },
            ["does not nudge"] = (parts, _) => parts with { Reports = (tables, contents) => new NeverNudges(tables, contents) },
            ["leaves out the mark of a move where the reports arrive"] = (parts, _) => parts with { Tables = Without(parts, "done-move-") },
            ["leaves out the announcement of a move"] = (parts, _) => parts with { Tables = Without(parts, "out-move-") },
            ["moves a report and does not note where it is"] = (parts, _) => parts with { Reports = (tables, contents) => new NotesNoMove(tables, contents) },
            ["draws its ids"] = (parts, world) => parts with { Identity = hash => new DrawnIds(hash, world.Random) },
        };

    private static async Task<TableTransaction> SendFirstAsync(PipelineParts parts, TableTransaction transaction)
    {
        foreach (var write in transaction.Writes)
        {
            if (write.Entity.GetString("Body") is { } body && Work.TryRead(body, out var work)) await parts.Queues.Queue(work.Queue).SendAsync(body);
        }

        return transaction;
    }

    private static Task<TableTransaction> WithoutDeadlines(TableTransaction transaction) => Task.FromResult(
        transaction.PartitionKey is "progress" ? transaction : new TableTransaction(transaction.PartitionKey));

    private static Task<TableTransaction> WithoutChanges(TableTransaction transaction) => Task.FromResult(
        transaction.Writes.All(write => write.Kind is TableWriteKind.Insert) ? transaction : new TableTransaction(transaction.PartitionKey));

    private static RewrittenTables Without(PipelineParts parts, string prefix) => new(parts.Tables, "Cases", transaction =>
    {
        var rest = new TableTransaction(transaction.PartitionKey);
        foreach (var write in transaction.Writes.Where(write => !write.Entity.RowKey.StartsWith(prefix, StringComparison.Ordinal)))
        {
            _ = write.Kind switch
            {
                TableWriteKind.Insert => rest.Insert(write.Entity),
                TableWriteKind.Replace => rest.Replace(write.Entity, write.ETag!),
                TableWriteKind.Delete => rest.Delete(write.Entity.RowKey, write.ETag),
                _ => throw new InvalidOperationException("A case is written in no other way."),
            };
        }

        return Task.FromResult(rest);
    });

    private sealed class CountsNothing(ITableStore tables, TimeProvider time) : PendingWork(tables, time)
    {
        public override Task<int?> CountFailureAsync(string chain, CancellationToken cancellation = default) => Task.FromResult<int?>(null);
    }

    private sealed class NotesNothing(ITableStore tables, TimeProvider time) : PendingWork(tables, time)
    {
        private readonly TimeProvider _time = time;

        public override Task<StartedChain> StartAsync(string chain, CancellationToken cancellation = default) =>
            Task.FromResult(new StartedChain(chain, _time.GetUtcNow()));
    }

    private sealed class StartsNoAlarm(ITableStore tables, TimeProvider time) : PendingWork(tables, time)
    {
        private readonly TimeProvider _time = time;

        public override Task<StartedChain> StartAsync(string chain, CancellationToken cancellation = default) =>
            chain.StartsWith("alarm-", StringComparison.Ordinal)
                ? Task.FromResult(new StartedChain(chain, _time.GetUtcNow()))
                : base.StartAsync(chain, cancellation);
    }

    private sealed class WaitsForNothing(ICourier inner) : ICourier
    {
        public Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default)
        {
            _ = inner.SendAsync(to, message, cancellation);
            return Task.FromResult(new Reply(ReplyKind.Answered, 200, ReadOnlyMemory<byte>.Empty));
        }
    }

    private sealed class ForgetsWhatIsPutOff(string chains, ITableStore tables, TimeProvider time) : PendingWork(tables, time)
    {
        public override Task PutOffAsync(string chain, TimeSpan wait, int attempts, CancellationToken cancellation = default) =>
            wait > TimeSpan.Zero && chain.StartsWith(chains, StringComparison.Ordinal) ? FinishAsync(chain, cancellation) : base.PutOffAsync(chain, wait, attempts, cancellation);
    }

    private sealed class LooksFirst(ITableStore tables, SealedContent contents, KeyedHash hash, int most) : PersonIndex(tables, contents, hash, most)
    {
        public override Task AnnounceAsync(IndexEntry entry, CancellationToken cancellation) => Task.CompletedTask;

        public override async Task<IReadOnlyList<IndexedPerson>> LookAsync(IndexEntry entry, CancellationToken cancellation)
        {
            var found = await base.LookAsync(entry, cancellation);
            await base.AnnounceAsync(entry, cancellation);
            return found;
        }
    }

    private sealed class NothingFiner(ITableStore tables, SealedContent contents, KeyedHash hash, int most) : PersonIndex(tables, contents, hash, most)
    {
        private protected override Task AnnounceFinerAsync(IReadOnlyList<IndexKey> keys, IndexEntry entry, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class NeverNudges(ITableStore tables, SealedContent contents) : ReportStore(tables, contents)
    {
        public override Task<bool> TryNudgeAsync(ReportStatus status, CancellationToken cancellation) => Task.FromResult(true);
    }

    private sealed class NotesNoMove(ITableStore tables, SealedContent contents) : ReportStore(tables, contents)
    {
        public override Task<bool> TryMoveAsync(ReportStatus status, string caseId, CancellationToken cancellation) => Task.FromResult(true);
    }

    private sealed class DrawnIds(KeyedHash hash, Random random) : ReportIdentity(hash)
    {
        public override string ReportId(Oin sender, string reference) =>
            base.ReportId(sender, reference + random.Next(2).ToString(CultureInfo.InvariantCulture));
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Intake;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>Work that a person must look at: table <c>Parked</c>, partition = queue, or <c>lead-times</c>. It never expires.</summary>
public sealed partial class Parking(
    ITableStore tables, SealedContent contents, KeyedHash hash, ReportStore reports, PendingWork pending, TimeProvider time, ILogger<Parking> logger)
{
    private const string TableName = "Parked";

    private readonly ITable _parked = tables.Table(TableName);

    /// <summary>Parks a message that cannot be read, as it came, sealed. The same message again is the same work item, unless that was closed.</summary>
    public async Task ParkUnreadableAsync(string queue, string body, CancellationToken cancellation = default)
    {
        var row = new TableEntity(queue, $"unreadable-{hash.Name("message", queue, body)}")
        {
            ["Reason"] = ParkedReason.Unreadable,
            ["Since"] = time.GetUtcNow(),
        };
        contents.Put(TableName, row, Encoding.UTF8.GetBytes(body));
        await ParkOnceAsync(row, cancellation);
        LogParked(logger, queue, ParkedReason.Unreadable);
    }

    /// <summary>Makes a work item of something that is not a chain, once, and has a person called.</summary>
    /// <param name="queue">Where it turned up.</param>
    /// <param name="name">Names it: the same name is the same work item, unless that was closed.</param>
    /// <param name="reason">One of <see cref="ParkedReason"/>.</param>
    /// <param name="detail">A few words more, which hold nothing of a case.</param>
    /// <param name="cancellation">Cancels between two storage operations.</param>
    public async Task ParkItemAsync(string queue, string name, string reason, string detail, CancellationToken cancellation = default)
    {
        if (await NoteAsync(queue, name, reason, detail, cancellation)) LogParked(logger, queue, reason);
    }

    /// <summary>As <see cref="ParkItemAsync"/>, where a person is called in another way. Answers whether it is new.</summary>
    public Task<bool> NoteAsync(string queue, string name, string reason, string detail, CancellationToken cancellation = default) =>
        ParkOnceAsync(new TableEntity(queue, name) { ["Reason"] = reason, ["Since"] = time.GetUtcNow(), ["Detail"] = detail }, cancellation);

    /// <summary>The matter of a work item is settled; one that was closed stays.</summary>
    public async Task RemoveAsync(string queue, string name, CancellationToken cancellation = default)
    {
        if (await FindAsync(queue, name, cancellation) is not null) await _parked.DeleteIfExistsAsync(queue, name, cancellation);
    }

    /// <summary>Sees to a chain of which a step keeps failing: it is parked. An alarm is not, for someone is in danger: it goes on, with a work item beside it.</summary>
    public Task ParkFailingAsync(string queue, string chainId, CancellationToken cancellation = default) =>
        Chain.TryRead(chainId, out var chain) && chain is AlarmChain alarm
            ? ParkItemAsync(queue, $"failing-{chainId}", ParkedReason.KeepsFailing, alarm.CaseId, cancellation)
            : ParkChainAsync(queue, chainId, ParkedReason.KeepsFailing, null, cancellation);

    /// <summary>Parks a chain. Its pending row goes last, so that a crash in between only parks it again.</summary>
    /// <param name="queue">Where it stopped.</param>
    /// <param name="chainId">The chain.</param>
    /// <param name="reason">One of <see cref="ParkedReason"/>.</param>
    /// <param name="detail">A few words more, which hold nothing of a case; null where there are none.</param>
    /// <param name="cancellation">Cancels between two storage operations.</param>
    public async Task ParkChainAsync(string queue, string chainId, string reason, string? detail, CancellationToken cancellation = default)
    {
        var row = new TableEntity(queue, chainId) { ["Reason"] = reason, ["Since"] = time.GetUtcNow(), ["Detail"] = detail! };
        await _parked.UpsertAsync(row, cancellation);
        if (Chain.TryRead(chainId, out var chain) && chain is ReportChain report) await SetAsideAsync(report.ReportId, cancellation);
        await pending.FinishAsync(chainId, cancellation);
        LogParked(logger, queue, reason);
    }

    /// <summary>Everything that is parked and not closed.</summary>
    public async IAsyncEnumerable<ParkedWork> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var queue in ParkedWork.Places)
        {
            await foreach (var row in _parked.QueryAsync(queue, RowRange.All, cancellation: cancellation))
            {
                var work = ParkedWork.Read(row);
                if (!work.IsClosed) yield return work;
            }
        }
    }

    /// <summary>Starts parked work again.</summary>
    /// <returns>Not found; not possible, for a message that cannot be read; or done.</returns>
    public async Task<ParkedOutcome> ResumeAsync(string id, CancellationToken cancellation = default)
    {
        if (await FindAsync(id, cancellation) is not { IsClosed: false } work) return ParkedOutcome.NotFound;
        if (!Chain.TryRead(work.Row.RowKey, out var chain)) return ParkedOutcome.NotPossible;
        // The pending row first: from there the chain is announced within minutes, whatever happens here.
        await pending.StartAsync(chain.Id, cancellation);
        await _parked.DeleteIfExistsAsync(work.Queue, work.Row.RowKey, cancellation);
        return ParkedOutcome.Done;
    }

    /// <summary>Closes parked work for good, with a reason. The row stays.</summary>
    public async Task<ParkedOutcome> CloseAsync(string id, string reason, string by, CancellationToken cancellation = default)
    {
        if (await FindAsync(id, cancellation) is not { IsClosed: false } work) return ParkedOutcome.NotFound;
        var row = work.Row;
        row["ClosedBy"] = by;
        row["ClosedAt"] = time.GetUtcNow();
        var closing = new TableEntity(row.PartitionKey, $"closing-{row.RowKey}");
        contents.Put(TableName, closing, Encoding.UTF8.GetBytes(reason));
        await _parked.SubmitAsync(new TableTransaction(row.PartitionKey).Replace(row, row.ETag!).Upsert(closing), cancellation);
        return ParkedOutcome.Done;
    }

    /// <summary>Work that is parked, by where it stopped and its name; null where there is none, or it was closed.</summary>
    public async Task<ParkedWork?> FindAsync(string queue, string name, CancellationToken cancellation = default) =>
        await _parked.GetAsync(queue, name, cancellation) is { } row && ParkedWork.Read(row) is { IsClosed: false } work ? work : null;

    private async Task<ParkedWork?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ParkedWork.TryReadId(id, out var queue, out var rowKey)) return null;
        return await _parked.GetAsync(queue, rowKey, cancellation) is { } row ? ParkedWork.Read(row) : null;
    }

    // What was closed, and turns up again, is work again.
    private async Task<bool> ParkOnceAsync(TableEntity row, CancellationToken cancellation)
    {
        if (await _parked.TryInsertAsync(row, cancellation)) return true;
        if (await FindAsync(ParkedWork.Read(row).Id, cancellation) is not { IsClosed: true }) return false;
        await _parked.UpsertAsync(row, cancellation);
        return true;
    }

    private async Task SetAsideAsync(string reportId, CancellationToken cancellation)
    {
        while (await reports.StatusAsync(reportId, cancellation) is { IsParked: false } status)
        {
            if (await reports.TryParkAsync(status, parked: true, cancellation)) return;
        }
    }

    // The alarm: whoever watches the logs is called by this event, and the operator's list shows what it is about.
    [LoggerMessage(EventId = 5001, EventName = "WorkParked", Level = LogLevel.Critical, Message = "Work of {Queue} is parked ({Reason}); a person must look at it.")]
    private static partial void LogParked(ILogger logger, string queue, string reason);
}

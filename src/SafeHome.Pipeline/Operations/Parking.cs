using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Intake;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>Work that a person must look at: table <c>Parked</c>, partition = queue. It never expires.</summary>
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

    /// <summary>Notes that a municipality has no receiver of the kind that a household needs. It is one work item, however many households it concerns.</summary>
    public async Task ParkMissingReceiverAsync(string municipality, CancellationToken cancellation = default)
    {
        var row = new TableEntity(WorkQueues.ReportsToTriage, $"receiver-{municipality}")
        {
            ["Reason"] = ParkedReason.NoReceiver,
            ["Since"] = time.GetUtcNow(),
            ["Detail"] = municipality,
        };
        if (await ParkOnceAsync(row, cancellation)) LogParked(logger, row.PartitionKey, ParkedReason.NoReceiver);
    }

    /// <summary>Notes that an acute case waits for someone to take it.</summary>
    public Task NoteAcuteAsync(string caseId, CancellationToken cancellation = default) => ParkOnceAsync(
        new TableEntity(WorkQueues.NotificationsToSend, AcuteRow(caseId)) { ["Reason"] = ParkedReason.Acute, ["Since"] = time.GetUtcNow(), ["Detail"] = caseId },
        cancellation);

    /// <summary>Someone has taken the case.</summary>
    public async Task NoteAcuteIsOverAsync(string caseId, CancellationToken cancellation = default)
    {
        if (await FindAsync(WorkQueues.NotificationsToSend, AcuteRow(caseId), cancellation) is { } work)
            await _parked.DeleteIfExistsAsync(work.Queue, work.Row.RowKey, cancellation);
    }

    /// <summary>Notes that who is on duty cannot be reached. It is one work item for that place on the roster, however many cases it concerns.</summary>
    public async Task NoteDutyAwayAsync(string region, int place, string detail, CancellationToken cancellation = default)
    {
        var row = new TableEntity(WorkQueues.NotificationsToSend, string.Create(CultureInfo.InvariantCulture, $"duty-{region}-{place}"))
        {
            ["Reason"] = ParkedReason.Unreachable,
            ["Since"] = time.GetUtcNow(),
            ["Detail"] = string.Create(CultureInfo.InvariantCulture, $"{region} dienst {place}: {detail}"),
        };
        if (await ParkOnceAsync(row, cancellation)) LogParked(logger, row.PartitionKey, ParkedReason.Unreachable);
    }

    private static string AcuteRow(string caseId) => $"acute-{caseId}";

    // What was closed, and turns up again, is work again.
    private async Task<bool> ParkOnceAsync(TableEntity row, CancellationToken cancellation)
    {
        if (await _parked.TryInsertAsync(row, cancellation)) return true;
        if (await FindAsync(ParkedWork.Read(row).Id, cancellation) is not { IsClosed: true }) return false;
        await _parked.UpsertAsync(row, cancellation);
        return true;
    }

    /// <summary>Parks a chain of which a step keeps failing.</summary>
    public Task ParkChainAsync(string queue, string chainId, CancellationToken cancellation = default) =>
        ParkChainAsync(queue, chainId, ParkedReason.KeepsFailing, null, cancellation);

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
        foreach (var queue in WorkQueues.All)
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

    /// <summary>Work that is parked, by where it stopped and its chain; null where there is none, or it was closed.</summary>
    public async Task<ParkedWork?> FindAsync(string queue, string chainId, CancellationToken cancellation = default) =>
        await _parked.GetAsync(queue, chainId, cancellation) is { } row && ParkedWork.Read(row) is { IsClosed: false } work ? work : null;

    private async Task<ParkedWork?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ParkedWork.TryReadId(id, out var queue, out var rowKey)) return null;
        return await _parked.GetAsync(queue, rowKey, cancellation) is { } row ? ParkedWork.Read(row) : null;
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

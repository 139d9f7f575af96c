using System.Text;
using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Intake;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>Makes work items of what a person must look at. They never expire; what a person does with them is for <see cref="ParkedItems"/>.</summary>
public sealed partial class Parking(
    ITableStore tables, SealedContent contents, KeyedHash hash, ReportStore reports, PendingWork pending, TimeProvider time, ILogger<Parking> logger)
{
    private readonly ITable _parked = tables.Table(ParkedWork.Table);

    /// <summary>Parks a message that cannot be read, as it came, sealed. The same message again is the same work item, unless that was closed.</summary>
    public async Task ParkUnreadableAsync(string queue, string body, CancellationToken cancellation = default)
    {
        var row = new TableEntity(queue, $"unreadable-{hash.Name("message", queue, body)}")
        {
            ["Reason"] = ParkedReason.Unreadable,
            ["Since"] = time.GetUtcNow(),
        };
        contents.Put(ParkedWork.Table, row, Encoding.UTF8.GetBytes(body));
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

    /// <summary>Work that is parked, by where it stopped and its name; null where there is none, or it was closed.</summary>
    public async Task<ParkedWork?> FindAsync(string queue, string name, CancellationToken cancellation = default) =>
        await _parked.GetAsync(queue, name, cancellation) is { } row && ParkedWork.Read(row) is { IsClosed: false } work ? work : null;

    // What was closed, and turns up again, is work again.
    private async Task<bool> ParkOnceAsync(TableEntity row, CancellationToken cancellation)
    {
        if (await _parked.TryInsertAsync(row, cancellation)) return true;
        if (await FindAsync(row.PartitionKey, row.RowKey, cancellation) is not null) return false;
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

using SafeHome.Core.Reports;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Intake;

/// <summary>The reports as they were received, sealed: table <c>Reports</c>, partition = report id.</summary>
public class ReportStore(ITableStore tables, SealedContent contents)
{
    private const string TableName = "Reports";
    private const string ContentRow = "report";
    private const string MessageRow = "message";

    // The message stands before it, and is not read with every look at the report.
    private static readonly RowRange ReportAndStatus = new(From: ContentRow, Before: null);

    private readonly ITable _reports = tables.Table(TableName);

    /// <summary>Keeps a new report: its contents, the message it was read from where there is one, and its status together.</summary>
    /// <exception cref="ConflictException">A report with that id is kept already; nothing was overwritten.</exception>
    public Task AddAsync(
        string reportId,
        string sender,
        string digest,
        DateTimeOffset received,
        ReadOnlyMemory<byte> content,
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation)
    {
        var transaction = new TableTransaction(reportId)
            .Insert(new TableEntity(reportId, ReportStatus.RowKey) { ["Sender"] = sender, ["Digest"] = digest, ["Received"] = received });
        Insert(transaction, ContentRow, content.Span);
        if (!message.IsEmpty) Insert(transaction, MessageRow, message.Span);
        return _reports.SubmitAsync(transaction, cancellation);
    }

    /// <summary>The message that a report was read from, byte by byte as it came; null where only the report itself is kept.</summary>
    /// <exception cref="SealBrokenException">It is damaged, or sealed with a key that is gone.</exception>
    public async Task<byte[]?> MessageAsync(string reportId, CancellationToken cancellation = default)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _reports.QueryAsync(reportId, RowRange.StartingWith(MessageRow), cancellation: cancellation)) rows.Add(row);
        return rows.Count == 0 ? null : Packing.Unpack(contents.Gather(TableName, rows));
    }

    /// <summary>The status of a report, or null where there is no such report.</summary>
    public async Task<ReportStatus?> StatusAsync(string reportId, CancellationToken cancellation = default) =>
        DerivedId.IsOne(reportId) && await _reports.GetAsync(reportId, ReportStatus.RowKey, cancellation) is { } row ? ReportStatus.Read(row) : null;

    /// <summary>A report with its status, or null where there is no such report.</summary>
    public async Task<StoredReport?> LoadAsync(string reportId, CancellationToken cancellation = default)
    {
        if (!DerivedId.IsOne(reportId)) return null;
        var content = new List<TableEntity>();
        ReportStatus? status = null;
        await foreach (var row in _reports.QueryAsync(reportId, ReportAndStatus, cancellation: cancellation))
        {
            if (row.RowKey == ReportStatus.RowKey) status = ReportStatus.Read(row);
            else content.Add(row);
        }

        return status is null ? null : new StoredReport(status, () => ReportJson.Open(Packing.Unpack(contents.Gather(TableName, content))));
    }

    /// <summary>Decides to which case a report belongs. Once only: false where the status has changed since it was read.</summary>
    public Task<bool> TryClaimAsync(ReportStatus status, string caseId, CancellationToken cancellation) =>
        TryChangeAsync(status, row => row["Case"] = caseId, cancellation);

    /// <summary>Notes to which case a report went; false where the status has changed since it was read.</summary>
    public virtual Task<bool> TryMoveAsync(ReportStatus status, string caseId, CancellationToken cancellation) =>
        TryChangeAsync(status, row => (row["Case"], row["FirstCase"]) = (caseId, status.FirstCase ?? status.Case!), cancellation);

    /// <summary>Makes a worker that is about to decide on this report look again; false where the status has changed since it was read.</summary>
    public virtual Task<bool> TryNudgeAsync(ReportStatus status, CancellationToken cancellation) =>
        TryChangeAsync(status, row => row["Nudges"] = (row.GetInt64("Nudges") ?? 0) + 1, cancellation);

    /// <summary>Takes a report out of the line of reports that wait for each other, or puts it back; false where the status has changed since it was read.</summary>
    public Task<bool> TryParkAsync(ReportStatus status, bool parked, CancellationToken cancellation) =>
        TryChangeAsync(status, row => row["Parked"] = parked, cancellation);

    private void Insert(TableTransaction transaction, string rowKey, ReadOnlySpan<byte> content)
    {
        var first = new TableEntity(transaction.PartitionKey, rowKey);
        var more = contents.Spread(TableName, first, Packing.Pack(content));
        transaction.Insert(first);
        foreach (var row in more) transaction.Insert(row);
    }

    private async Task<bool> TryChangeAsync(ReportStatus status, Action<TableEntity> change, CancellationToken cancellation)
    {
        var row = new TableEntity(status.Row.PartitionKey, status.Row.RowKey);
        foreach (var (name, value) in status.Row.Properties) row[name] = value;
        change(row);
        try
        {
            await _reports.ReplaceAsync(row, status.Row.ETag!, cancellation);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }
}

/// <summary>A report as it is kept. The contents are opened when they are asked for.</summary>
public sealed class StoredReport(ReportStatus status, Func<Report> open)
{
    private readonly Lazy<Report> _report = new(open);

    /// <summary>The status.</summary>
    public ReportStatus Status { get; } = status;

    /// <summary>The contents, unsealed and read on first use.</summary>
    /// <exception cref="SealBrokenException">They are damaged, or sealed with a key that is gone.</exception>
    public Report Report => _report.Value;

    /// <summary>The contents, or null where they cannot be unsealed: what else is known of the report is still worth showing.</summary>
    public Report? TryOpen()
    {
        try
        {
            return Report;
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}

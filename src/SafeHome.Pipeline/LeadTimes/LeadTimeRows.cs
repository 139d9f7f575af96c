using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Triage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>What the lead-time reports are computed from: table <c>LeadTimes</c>, partition = month of receipt, row = report. It holds no personal data.</summary>
public sealed class LeadTimeRows(ITableStore tables)
{
    private readonly ITable _rows = tables.Table("LeadTimes");

    /// <summary>The row of a report; null where there is none.</summary>
    public async Task<KeptRow?> FindAsync(DateTimeOffset received, string reportId, CancellationToken cancellation = default) =>
        await _rows.GetAsync(PartitionOf(DutchTime.DayOf(received)), reportId, cancellation) is { } entity ? Read(entity) : null;

    /// <summary>Writes the row of a report where it still is as it was read.</summary>
    /// <param name="kept">The row as it was read; null where there was none.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="row">What is counted of it.</param>
    /// <param name="case">The case that it is taken from.</param>
    /// <param name="cancellation">Cancels before the write.</param>
    /// <returns>False where it has changed since; nothing was written.</returns>
    public Task<bool> TryWriteAsync(KeptRow? kept, string reportId, ReportRow row, Case @case, CancellationToken cancellation = default)
    {
        var entity = Write(reportId, row, @case);
        var transaction = new TableTransaction(entity.PartitionKey);
        return TrySubmitAsync(kept is null ? transaction.Insert(entity) : transaction.Replace(entity, kept.ETag), cancellation);
    }

    /// <summary>The rows of the reports received in a month, in the order of their ids.</summary>
    /// <param name="month">A day of it.</param>
    /// <param name="cancellation">Cancels between rows.</param>
    public async IAsyncEnumerable<KeptRow> ReadAsync(DateOnly month, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entity in _rows.QueryAsync(PartitionOf(month), RowRange.All, cancellation: cancellation)) yield return Read(entity);
    }

    /// <summary>Removes the row of a report that no case has, where it still is as it was read; false where it has changed since.</summary>
    public async Task<bool> TryRemoveAsync(KeptRow kept, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return await TrySubmitAsync(
            new TableTransaction(PartitionOf(DutchTime.DayOf(kept.Row.Received))).Delete(kept.ReportId, kept.ETag), cancellation);
    }

    private async Task<bool> TrySubmitAsync(TableTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await _rows.SubmitAsync(transaction, cancellation);
            return true;
        }
        catch (Storage.ConflictException)
        {
            return false;
        }
    }

    private static TableEntity Write(string reportId, ReportRow row, Case @case) => new(PartitionOf(DutchTime.DayOf(row.Received)), reportId)
    {
        ["Case"] = @case.Id,
        ["Version"] = @case.Version,
        ["Received"] = row.Received,
        ["Region"] = row.Municipality.Region!,
        ["Municipality"] = row.Municipality.Municipality!,
        ["Source"] = row.Source!,
        ["Urgency"] = row.Urgency?.ToString()!,
        ["FollowUp"] = row.FollowUp?.ToString()!,
        ["MdaPlusPlus"] = row.ProposesMdaPlusPlus,
        ["PassedOn"] = row.IsPassedOn,
        ["Clocks"] = RowText.Of(row.Clocks),
        ["Transfers"] = RowText.Of(row.Transfers),
    };

    private static KeptRow Read(TableEntity entity) => new(
        entity.RowKey,
        entity.GetString("Case")!,
        entity.GetInt64("Version")!.Value,
        entity.ETag!,
        new ReportRow(
            entity.GetDateTimeOffset("Received")!.Value,
            Place.OfMunicipality(entity.GetString("Region")!, entity.GetString("Municipality")!),
            entity.GetString("Source"),
            entity.GetString("Urgency") is { } urgency ? Enum.Parse<Urgency>(urgency) : null,
            entity.GetString("FollowUp") is { } phase ? Enum.Parse<FollowUp>(phase) : null,
            RowText.Clocks(entity.GetString("Clocks")!),
            RowText.Transfers(entity.GetString("Transfers")!))
        {
            ProposesMdaPlusPlus = entity.GetBoolean("MdaPlusPlus"),
            IsPassedOn = entity.GetBoolean("PassedOn"),
        });

    private static string PartitionOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A row as it is kept.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="CaseId">The case that it was taken from.</param>
/// <param name="CaseVersion">The version of that case.</param>
/// <param name="ETag">The version of the row.</param>
/// <param name="Row">What is counted of the report.</param>
public sealed record KeptRow(string ReportId, string CaseId, long CaseVersion, string ETag, ReportRow Row);

using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>What the lead-time reports are computed from: table <c>LeadTimes</c>, partition = month of receipt, row = report and term.</summary>
/// <remarks>A row only gains properties (a start, then a stop), so writing an older state after a newer one changes nothing.</remarks>
public sealed class LeadTimeRows(ITableStore tables)
{
    private readonly ITable _rows = tables.Table("LeadTimes");

    /// <summary>Writes the terms of one report as they stand.</summary>
    public Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        var transaction = new TableTransaction(MonthOf(report.Received));
        foreach (var term in LeadTimesOf.Report(@case, report))
        {
            var row = new TableEntity(transaction.PartitionKey, string.Create(CultureInfo.InvariantCulture, $"{report.Id}-{term.Term}-{term.Number:0000}"))
            {
                ["Received"] = report.Received,
                ["Start"] = term.Start,
                ["Case"] = @case.Id,
            };
            if (term.Stop is { } stop) row["Stop"] = stop;
            if (term.IsVoid) row["Void"] = true;
            if (@case.Municipality is not null) row["Municipality"] = @case.Municipality;
            transaction.Merge(row);
        }

        return _rows.SubmitAsync(transaction, cancellation);
    }

    /// <summary>The rows of the reports received in a month, without those that can never end.</summary>
    public async IAsyncEnumerable<LeadTimeRow> ReadAsync(DateOnly month, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _rows.QueryAsync(MonthOf(month), RowRange.All, cancellation: cancellation))
        {
            if (row.GetBoolean("Void")) continue;
            var key = row.RowKey.Split('-');
            yield return new LeadTimeRow(
                key[0],
                Enum.Parse<LeadTimeTerm>(key[1]),
                row.GetString("Municipality"),
                row.GetDateTimeOffset("Received")!.Value,
                row.GetDateTimeOffset("Start")!.Value,
                row.GetDateTimeOffset("Stop"));
        }
    }

    /// <summary>The reports received in a month, in the order of their ids.</summary>
    public async IAsyncEnumerable<ReceivedReport> ReportsAsync(DateOnly month, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _rows.QueryAsync(MonthOf(month), RowRange.All, cancellation: cancellation))
        {
            // Every report has this term, and has it once.
            var key = row.RowKey.Split('-');
            if (key[1] == nameof(LeadTimeTerm.ReceiptToTriage)) yield return new ReceivedReport(key[0], row.GetString("Case"));
        }
    }

    private static string MonthOf(DateTimeOffset received) => MonthOf(DutchTime.DayOf(received));

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A report that was received.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="CaseId">Its case; null where that was not written beside it.</param>
public sealed record ReceivedReport(string ReportId, string? CaseId);

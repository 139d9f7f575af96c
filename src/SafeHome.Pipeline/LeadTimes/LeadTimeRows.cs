using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>What the lead-time reports are computed from: table <c>LeadTimes</c>, partition = month in which the term began, row = report and term.</summary>
/// <remarks>A row only gains properties (a start, then a stop), so writing an older state after a newer one changes nothing.</remarks>
public sealed class LeadTimeRows(ITableStore tables)
{
    private readonly ITable _rows = tables.Table("LeadTimes");

    /// <summary>Writes the terms of one report as they stand.</summary>
    public async Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var month in LeadTimesOf.Report(@case, report).GroupBy(term => MonthOf(DutchTime.DayOf(term.Start)), StringComparer.Ordinal))
        {
            var transaction = new TableTransaction(month.Key);
            foreach (var term in month) transaction.Merge(Row(month.Key, @case, report, term));
            await _rows.SubmitAsync(transaction, cancellation);
        }
    }

    /// <summary>The terms that began in a month.</summary>
    public async IAsyncEnumerable<LeadTimeRow> ReadAsync(DateOnly month, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _rows.QueryAsync(MonthOf(month), RowRange.All, cancellation: cancellation))
        {
            var key = row.RowKey.Split('-');
            yield return new LeadTimeRow(
                key[0],
                Enum.Parse<LeadTimeTerm>(key[1]),
                row.GetString("Municipality"),
                row.GetDateTimeOffset("Start")!.Value,
                row.GetDateTimeOffset("Stop"));
        }
    }

    private static TableEntity Row(string month, Case @case, CaseReport report, LeadTime term)
    {
        var row = new TableEntity(month, string.Create(CultureInfo.InvariantCulture, $"{report.Id}-{term.Term}-{term.Number:0000}")) { ["Start"] = term.Start };
        if (term.Stop is { } stop) row["Stop"] = stop;
        if (@case.Municipality is not null) row["Municipality"] = @case.Municipality;
        return row;
    }

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

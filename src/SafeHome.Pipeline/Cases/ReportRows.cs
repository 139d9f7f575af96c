using SafeHome.Core.Cases;
using SafeHome.Core.Reports;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Cases;

/// <summary>What stands of a report beside the case that has it, so that whoever opens the case asks one partition: table <c>Cases</c>, rows <c>report-…</c>.</summary>
/// <remarks>
/// <c>report-&lt;report&gt;</c> is a copy of its contents, committed with its link; a long one is not copied, and read where it was received.
/// <c>report-&lt;report&gt;-alike-&lt;other&gt;</c> says that a report of another case may concern its household; whether that waits for a person stands in that case.
/// Both follow the report. Whoever writes them looks afterwards whether the report is still there, and whoever moves it carries them after its
/// status says where it went: of two that do so at once, the later sees what the other did.
/// </remarks>
public sealed class ReportRows(ITableStore tables, SealedContent contents, ReportStore reports)
{
    /// <summary>How the keys of these rows begin.</summary>
    public const string Prefix = "report-";

    private const string TableName = "Cases";
    private const string Alike = "-alike-";

    // A case of a hundred reports is still read at once.
    private const int LongestCopy = 60 * 1024;

    private readonly ITable _cases = tables.Table(TableName);

    /// <summary>The copy of a report's contents for its case; null for one that is too long.</summary>
    public TableEntity? CopyFor(string caseId, string reportId, Report report)
    {
        var packed = Packing.Pack(ReportJson.Write(report));
        return packed.Length <= LongestCopy ? Sealed(caseId, reportId, packed) : null;
    }

    /// <summary>The contents of some reports of a case; a damaged one is not among them.</summary>
    public async Task<IEnumerable<KeyValuePair<string, Report>>> ContentsAsync(OpenedCase opened, IEnumerable<string> ofThese, CancellationToken cancellation = default)
    {
        var copies = opened.ReportRows.Where(row => !IsAlike(row)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var found = await Task.WhenAll(ofThese.Where(id => opened.Case.Report(id) is not null).Distinct(StringComparer.Ordinal).Select(async id =>
            (Id: id, Report: Open(copies.GetValueOrDefault(RowOf(id))) ?? (await reports.LoadAsync(id, cancellation))?.TryOpen())));
        return found.Where(one => one.Report is not null).Select(one => KeyValuePair.Create(one.Id, one.Report!));
    }

    /// <summary>The reports of other cases that may concern the household of a report that this case has.</summary>
    public static IEnumerable<(string Report, string Other)> AlikeIn(OpenedCase opened) =>
        from row in opened.ReportRows
        where IsAlike(row)
        let names = row.RowKey[Prefix.Length..].Split(Alike)
        where opened.Case.Report(names[0]) is not null && opened.Case.Report(names[1]) is null
        select (names[0], names[1]);

    /// <summary>Makes the possible links of one report findable from the other side.</summary>
    public async Task PutAlikeAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var link in @case.PossibleLinks.Where(link => link.IsOpen && link.ReportId == report.Id))
            await PutWhereItIsAsync(link.OtherReport, caseId => [new TableEntity(caseId, $"{RowOf(link.OtherReport)}{Alike}{link.ReportId}")], cancellation);
    }

    /// <summary>Brings what stands of a report to the case that its status says; the contents do not stay behind.</summary>
    public async Task CarryAsync(string reportId, string from, CancellationToken cancellation)
    {
        var rows = await _cases.QueryAsync(from, RowRange.StartingWith(RowOf(reportId)), cancellation: cancellation).ToListAsync(cancellation);
        if (await PutWhereItIsAsync(reportId, to => to == from ? [] : [.. rows.Select(row => For(to, reportId, row)).OfType<TableEntity>()], cancellation) != from)
            await _cases.DeleteIfExistsAsync(from, RowOf(reportId), cancellation);
    }

    /// <summary>Writes rows to the case of a report; answers which that is, null where it has none yet.</summary>
    private async Task<string?> PutWhereItIsAsync(string reportId, Func<string, IReadOnlyList<TableEntity>> rowsFor, CancellationToken cancellation)
    {
        string? last = null;
        while ((await reports.StatusAsync(reportId, cancellation))?.Case is { } caseId && caseId != last)
        {
            foreach (var some in rowsFor(caseId).Chunk(TableTransaction.MaxRows))
                await _cases.SubmitAsync(some.Aggregate(new TableTransaction(caseId), (transaction, row) => transaction.Upsert(row)), cancellation);
            last = caseId;
        }

        return last;
    }

    private TableEntity? For(string caseId, string reportId, TableEntity row)
    {
        if (IsAlike(row)) return new TableEntity(caseId, row.RowKey);
        return TryTake(row) is { } packed ? Sealed(caseId, reportId, packed) : null;
    }

    private TableEntity Sealed(string caseId, string reportId, byte[] packed)
    {
        var row = new TableEntity(caseId, RowOf(reportId));
        contents.Put(TableName, row, packed);
        return row;
    }

    private Report? Open(TableEntity? row) => row is not null && TryTake(row) is { } packed ? ReportJson.Open(Packing.Unpack(packed)) : null;

    // A damaged copy is no loss: the report is read where it was received.
    private byte[]? TryTake(TableEntity row)
    {
        try
        {
            return contents.Take(TableName, row);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static bool IsAlike(TableEntity row) => row.RowKey.Contains(Alike, StringComparison.Ordinal);

    private static string RowOf(string reportId) => $"{Prefix}{reportId}";
}

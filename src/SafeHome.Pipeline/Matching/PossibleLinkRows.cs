using SafeHome.Core.Cases;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Matching;

/// <summary>By which a possible link is found from the other side: table <c>PossibleLinks</c>, partition = the other report, row = the report of the case that has it.</summary>
/// <remarks>It names reports, which never change, so it is written once; whether the link waits for a person stands in the case.</remarks>
public sealed class PossibleLinkRows(ITableStore tables)
{
    private readonly ITable _links = tables.Table("PossibleLinks");

    /// <summary>Makes the possible links of one report findable from the other side.</summary>
    public async Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var link in @case.PossibleLinks.Where(link => link.ReportId == report.Id))
            await _links.UpsertAsync(new TableEntity(link.OtherReport, link.ReportId), cancellation);
    }

    /// <summary>The reports that may concern the household of this one.</summary>
    public async Task<IReadOnlyList<string>> ToAsync(string reportId, CancellationToken cancellation) =>
        await _links.QueryAsync(reportId, RowRange.All, cancellation: cancellation).Select(row => row.RowKey).ToListAsync(cancellation);
}

using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The steps of which a team was told: table <c>Escalations</c>, partition = case, row = step.</summary>
public sealed class ToldSteps(ITableStore tables)
{
    private readonly ITable _told = tables.Table("Escalations");

    /// <summary>The names of the steps of a case that were told.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(string caseId, CancellationToken cancellation) =>
        await _told.QueryAsync(caseId, RowRange.All, cancellation: cancellation).Select(row => row.RowKey).ToHashSetAsync(StringComparer.Ordinal, cancellation);

    /// <summary>Notes steps of one case.</summary>
    public async Task AddAsync(string caseId, IReadOnlyList<Escalation> steps, CancellationToken cancellation)
    {
        foreach (var some in steps.Chunk(TableTransaction.MaxRows))
        {
            var transaction = new TableTransaction(caseId);
            foreach (var step in some) transaction.Upsert(new TableEntity(caseId, step.Id));
            await _told.SubmitAsync(transaction, cancellation);
        }
    }
}

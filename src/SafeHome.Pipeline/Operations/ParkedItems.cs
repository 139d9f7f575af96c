using System.Runtime.CompilerServices;
using System.Text;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>The work items that wait for a person, who starts them again or closes them.</summary>
public sealed class ParkedItems(ITableStore tables, SealedContent contents, PendingWork pending, TimeProvider time)
{
    private readonly ITable _parked = tables.Table(ParkedWork.Table);

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
        contents.Put(ParkedWork.Table, closing, Encoding.UTF8.GetBytes(reason));
        await _parked.SubmitAsync(new TableTransaction(row.PartitionKey).Replace(row, row.ETag!).Upsert(closing), cancellation);
        return ParkedOutcome.Done;
    }

    private async Task<ParkedWork?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!ParkedWork.TryReadId(id, out var queue, out var rowKey)) return null;
        return await _parked.GetAsync(queue, rowKey, cancellation) is { } row ? ParkedWork.Read(row) : null;
    }
}

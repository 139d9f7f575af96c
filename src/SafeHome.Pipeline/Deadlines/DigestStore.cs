using System.Globalization;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The digests that are on their way: table <c>Digests</c>, partition = digest. They hold identifiers and terms, and nothing of a household.</summary>
public sealed class DigestStore(ITableStore tables, KeyedHash hash)
{
    // Written last: without it, a digest is none.
    private const string Head = "digest";
    private const string StepPrefix = "step-";

    private readonly ITable _digests = tables.Table("Digests");

    /// <summary>The name of a digest of these steps: the same steps make the same digest.</summary>
    public string IdOf(string region, IEnumerable<Escalation> steps) =>
        hash.Name("digest", region, string.Join(',', steps.Select(step => step.Id).Order(StringComparer.Ordinal)));

    /// <summary>Keeps a digest.</summary>
    public async Task PutAsync(Digest digest, CancellationToken cancellation)
    {
        foreach (var some in digest.Steps.Chunk(TableTransaction.MaxRows))
        {
            var transaction = new TableTransaction(digest.Id);
            foreach (var step in some) transaction.Upsert(RowOf(digest.Id, step));
            await _digests.SubmitAsync(transaction, cancellation);
        }

        await _digests.UpsertAsync(new TableEntity(digest.Id, Head) { ["Region"] = digest.Region, ["Made"] = digest.Made }, cancellation);
    }

    /// <summary>Whether there is such a digest.</summary>
    public async Task<bool> ExistsAsync(string id, CancellationToken cancellation) => await _digests.GetAsync(id, Head, cancellation) is not null;

    /// <summary>The digest; null where there is none.</summary>
    public async Task<Digest?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (await _digests.GetAsync(id, Head, cancellation) is not { } head) return null;
        var steps = await _digests.QueryAsync(id, RowRange.StartingWith(StepPrefix), cancellation: cancellation).Select(ReadStep).ToListAsync(cancellation);
        return new Digest(id, head.GetString("Region")!, head.GetDateTimeOffset("Made")!.Value, steps);
    }

    /// <summary>The digest was taken. Its head goes first, so that no half digest is ever read.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellation)
    {
        await _digests.DeleteIfExistsAsync(id, Head, cancellation);
        var rows = await _digests.QueryAsync(id, RowRange.StartingWith(StepPrefix), cancellation: cancellation).Select(row => row.RowKey).ToListAsync(cancellation);
        foreach (var some in rows.Chunk(TableTransaction.MaxRows))
        {
            var transaction = new TableTransaction(id);
            foreach (var row in some) transaction.Delete(row);
            await _digests.SubmitAsync(transaction, cancellation);
        }
    }

    private static TableEntity RowOf(string id, Escalation step) => new(id, StepPrefix + step.Id)
    {
        ["Case"] = step.CaseId,
        ["Term"] = step.Term.ToString(),
        ["Kind"] = step.Kind.ToString(),
        ["Subject"] = step.Subject,
        ["Step"] = step.Step.ToString(),
        ["Due"] = step.Due.ToString("O", CultureInfo.InvariantCulture),
        ["At"] = step.At,
    };

    private static Escalation ReadStep(TableEntity row) => new(
        row.GetString("Case")!,
        Enum.Parse<ClockTerm>(row.GetString("Term")!),
        Enum.Parse<ClockKind>(row.GetString("Kind")!),
        row.GetString("Subject")!,
        Enum.Parse<EscalationStep>(row.GetString("Step")!),
        DateOnly.ParseExact(row.GetString("Due")!, "O", CultureInfo.InvariantCulture),
        row.GetDateTimeOffset("At")!.Value);
}

using System.Globalization;
using System.Text;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Audit;

/// <summary>Who looked at a case: table <c>Audit</c>, partition = case id, or the id of a half-year that is delivered; rows in order. It only grows.</summary>
/// <remarks>
/// Each row carries a keyed hash over itself and the row before, and the row <c>head</c> names the last one: who changes, adds or takes away a
/// row without the key is noticed. Taking away the whole trail of a case is noticed only beside the case itself.
/// </remarks>
public sealed class AuditTrail(ITableStore tables, SealedContent contents, KeyedHash hash, TimeProvider time)
{
    private const string TableName = "Audit";
    private const string HeadRow = "head";
    private const string LookPrefix = "look-";
    private const int MostConflicts = 20;

    private readonly ITable _audit = tables.Table(TableName);

    /// <summary>Writes down a look, before anything is shown.</summary>
    public async Task WriteAsync(string caseId, string by, LookKind kind, string? reason = null, CancellationToken cancellation = default)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var head = await _audit.GetAsync(caseId, HeadRow, cancellation);
            if (await TryAddAsync(caseId, head, CaseJson.Write(new Look(time.GetUtcNow(), by, kind, reason)), cancellation)) return;
        }

        throw new ConflictException("write to the audit trail of a case");
    }

    /// <summary>Every look at a case, in order, and whether the trail is as it was written.</summary>
    public async Task<AuditReading> ReadAsync(string caseId, CancellationToken cancellation = default)
    {
        if (!DerivedId.IsOne(caseId)) return new AuditReading([], IsIntact: true);
        var looks = new List<Look>();
        var (number, last, isIntact) = (0L, "", true);
        await foreach (var row in _audit.QueryAsync(caseId, RowRange.StartingWith(LookPrefix), cancellation: cancellation))
        {
            var written = Take(row);
            last = HashOf(caseId, ++number, last, written);
            isIntact &= row.RowKey == RowOf(number) && row.GetString("Hash") == last;
            if (written.Length > 0) looks.Add(CaseJson.Read<Look>(written));
        }

        var head = await _audit.GetAsync(caseId, HeadRow, cancellation);
        isIntact &= (head?.GetInt64("Number") ?? 0) == number && (head?.GetString("Hash") ?? "") == last;
        return new AuditReading(looks, isIntact);
    }

    private async Task<bool> TryAddAsync(string caseId, TableEntity? head, byte[] look, CancellationToken cancellation)
    {
        var number = (head?.GetInt64("Number") ?? 0) + 1;
        var hashed = HashOf(caseId, number, head?.GetString("Hash") ?? "", look);
        var row = new TableEntity(caseId, RowOf(number)) { ["Hash"] = hashed };
        contents.Put(TableName, row, look);
        var newHead = new TableEntity(caseId, HeadRow) { ["Number"] = number, ["Hash"] = hashed };
        var transaction = new TableTransaction(caseId).Insert(row);
        try
        {
            await _audit.SubmitAsync(head is null ? transaction.Insert(newHead) : transaction.Replace(newHead, head.ETag!), cancellation);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    // What cannot be opened counts as empty, so that the hash does not fit and the rest is still shown.
    private byte[] Take(TableEntity row)
    {
        try
        {
            return contents.Take(TableName, row);
        }
        catch (SealBrokenException)
        {
            return [];
        }
    }

    private string HashOf(string caseId, long number, string before, byte[] look) =>
        hash.Name("audit", caseId, number.ToString(CultureInfo.InvariantCulture), before, Encoding.UTF8.GetString(look));

    private static string RowOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{LookPrefix}{number:0000000}");
}

/// <summary>The audit trail of a case as read.</summary>
/// <param name="Looks">The looks, in order.</param>
/// <param name="IsIntact">Whether nothing was changed, added or taken away.</param>
public sealed record AuditReading(IReadOnlyList<Look> Looks, bool IsIntact);

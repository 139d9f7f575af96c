using System.Globalization;
using System.Text.Json;
using SafeHome.Core.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Matching;

/// <summary>The rows of <c>PersonIndex</c>: partition = keyed hash of a blocking key, row = report and person, and a mark where too many share the key.</summary>
internal sealed class KeyRows(ITableStore tables, SealedContent contents)
{
    private const string TableName = "PersonIndex";

    // Sorted behind every report: a reader who does not find a row that was taken away because of the mark, then finds the mark.
    private const string CommonRow = "~common";

    private readonly ITable _index = tables.Table(TableName);

    /// <summary>Puts the persons who hold a key under it. Doing so again changes nothing.</summary>
    public Task PutAsync(IndexKey key, IndexEntry entry, CancellationToken cancellation)
    {
        var transaction = new TableTransaction(key.Partition);
        foreach (var number in key.Holders.Keys)
        {
            var row = new TableEntity(key.Partition, IndexKey.RowKey(entry.ReportId, number));
            contents.Put(TableName, row, entry.Contents[number]);
            transaction.Upsert(row);
        }

        return _index.SubmitAsync(transaction, cancellation);
    }

    /// <summary>Everyone who stands under a key, and whether it is marked as too common.</summary>
    public async Task<(IReadOnlyList<IndexedPerson> Persons, bool IsCommon)> ReadAsync(IndexKey key, CancellationToken cancellation)
    {
        var persons = new List<IndexedPerson>();
        await foreach (var row in _index.QueryAsync(key.Partition, RowRange.All, cancellation: cancellation))
        {
            if (row.RowKey == CommonRow) return (persons, true);
            var record = JsonSerializer.Deserialize<PersonRecord>(contents.Take(TableName, row))!;
            var parts = row.RowKey.Split('-');
            persons.Add(new IndexedPerson(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), record, key.IsOfIncident));
        }

        return (persons, false);
    }

    /// <summary>Marks a key as too common, for good.</summary>
    public Task MarkAsync(IndexKey key, CancellationToken cancellation) =>
        _index.UpsertAsync(new TableEntity(key.Partition, CommonRow), cancellation);

    /// <summary>Takes the persons of a report away from under a key.</summary>
    public Task RemoveAsync(IndexKey key, string reportId, CancellationToken cancellation) => Task.WhenAll(
        key.Holders.Keys.Select(number => _index.DeleteIfExistsAsync(key.Partition, IndexKey.RowKey(reportId, number), cancellation)));
}

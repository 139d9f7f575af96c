using System.Globalization;
using System.Text.Json;
using SafeHome.Core.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Matching;

/// <summary>Finds persons of earlier reports: table <c>PersonIndex</c>, partition = keyed hash of a blocking key, row = report and person.</summary>
/// <remarks>
/// A row says which report names such a person, not to which case the report belongs: that stands in the report's own status, so
/// that linking, and undoing a link, changes one row and not one in every partition.
/// </remarks>
public class PersonIndex(ITableStore tables, SealedContent contents, KeyedHash hash)
{
    private const string TableName = "PersonIndex";
    private const int MostNeighbours = 20;

    private readonly ITable _index = tables.Table(TableName);

    /// <summary>Makes the persons of a report findable, by the incidents too, and their address. Announcing again changes nothing.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="persons">Its persons; null for one who never links.</param>
    /// <param name="incidents">The numbers of its incidents (<see cref="IncidentKeys"/>).</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public virtual Task AnnounceAsync(
        string reportId, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<string> incidents, CancellationToken cancellation) => Task.WhenAll(
        Keys(persons).Concat(Keys(persons, incidents)).Select(key => _index.SubmitAsync(Rows(reportId, persons, key), cancellation))
            .Concat(Addresses(persons).Select(address => _index.UpsertAsync(new TableEntity(address, reportId), cancellation))));

    /// <summary>Finds the persons of other reports who may be these persons, and all those of reports on the same incident.</summary>
    public virtual async Task<IReadOnlyList<IndexedPerson>> LookAsync(
        string reportId, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<string> incidents, CancellationToken cancellation)
    {
        var sharing = Task.WhenAll(Keys(persons, incidents).Select(key => InPartitionAsync(key.Key, sharesIncident: true, cancellation)));
        var alike = Task.WhenAll(Keys(persons).Select(key => InPartitionAsync(key.Key, sharesIncident: false, cancellation)));
        return
        [
            .. (await sharing).Concat(await alike).SelectMany(partition => partition)
                .Where(person => person.ReportId != reportId).DistinctBy(person => (person.ReportId, person.Number)),
        ];
    }

    /// <summary>Other reports that name someone at the same address; none where so many do that it says nothing, as with a shelter.</summary>
    public async Task<IReadOnlyList<string>> NeighboursAsync(
        string reportId, IReadOnlyList<PersonRecord?> persons, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Addresses(persons).Select(address =>
            _index.QueryAsync(address, RowRange.All, MostNeighbours + 1, cancellation).Take(MostNeighbours + 1).ToListAsync(cancellation).AsTask()));
        return
        [
            .. found.Where(rows => rows.Count <= MostNeighbours).SelectMany(rows => rows.Select(row => row.RowKey))
                .Where(other => other != reportId).Distinct(StringComparer.Ordinal),
        ];
    }

    private async Task<List<IndexedPerson>> InPartitionAsync(string partition, bool sharesIncident, CancellationToken cancellation)
    {
        var persons = new List<IndexedPerson>();
        await foreach (var row in _index.QueryAsync(partition, RowRange.All, cancellation: cancellation))
        {
            var record = JsonSerializer.Deserialize<PersonRecord>(contents.Take(TableName, row))!;
            var parts = row.RowKey.Split('-');
            persons.Add(new IndexedPerson(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), record, sharesIncident));
        }

        return persons;
    }

    private TableTransaction Rows(string reportId, IReadOnlyList<PersonRecord?> persons, IGrouping<string, int> key)
    {
        var transaction = new TableTransaction(key.Key);
        foreach (var number in key)
        {
            var row = new TableEntity(key.Key, string.Create(CultureInfo.InvariantCulture, $"{reportId}-{number:000}"));
            contents.Put(TableName, row, JsonSerializer.SerializeToUtf8Bytes(persons[number]));
            transaction.Upsert(row);
        }

        return transaction;
    }

    private IEnumerable<string> Addresses(IReadOnlyList<PersonRecord?> persons) => persons
        .Where(person => person is { Postcode: not null, HouseNumber: not null })
        .Select(person => hash.Name("address", person!.Postcode!, person.HouseNumber!.Value.ToString(CultureInfo.InvariantCulture)))
        .Distinct(StringComparer.Ordinal);

    // A partition for each key, with the numbers of the persons who have it: a family shares the key of its address.
    private IEnumerable<IGrouping<string, int>> Keys(IReadOnlyList<PersonRecord?> persons) =>
        Enumerable.Range(0, persons.Count)
            .SelectMany(number => (persons[number] is { } person ? BlockingKeys.Of(person) : []).Select(key => (number, key)))
            .GroupBy(pair => hash.Name("blocking", pair.key), pair => pair.number, StringComparer.Ordinal);

    private IEnumerable<IGrouping<string, int>> Keys(IReadOnlyList<PersonRecord?> persons, IReadOnlyList<string> incidents) => incidents
        .SelectMany(incident => Enumerable.Range(0, persons.Count).Where(number => persons[number] is not null).Select(number => (number, incident)))
        .GroupBy(pair => hash.Name("incident", pair.incident), pair => pair.number, StringComparer.Ordinal);
}

/// <summary>A person whom an earlier report names.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Number">Which of its persons, counted from 0.</param>
/// <param name="Person">What is compared.</param>
/// <param name="SharesIncident">Whether that report names an incident by the same number.</param>
public sealed record IndexedPerson(string ReportId, int Number, PersonRecord Person, bool SharesIncident);

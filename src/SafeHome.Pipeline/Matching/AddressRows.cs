using System.Globalization;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Matching;

/// <summary>Which reports name someone at an address: table <c>PersonIndex</c>, partition = keyed hash of the address, row = report.</summary>
internal sealed class AddressRows(ITableStore tables, KeyedHash hash)
{
    private const int Most = 20;

    private readonly ITable _index = tables.Table("PersonIndex");

    /// <summary>Makes a report findable by its addresses.</summary>
    public Task PutAsync(IndexEntry entry, CancellationToken cancellation) => Task.WhenAll(
        Addresses(entry).Select(address => _index.UpsertAsync(new TableEntity(address, entry.ReportId), cancellation)));

    /// <summary>The other reports on its addresses. An address that more than twenty share says nothing, and is kept at that.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(IndexEntry entry, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Addresses(entry).Select(address => AtAsync(address, entry.ReportId, cancellation)));
        return [.. found.SelectMany(others => others).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> AtAsync(string address, string reportId, CancellationToken cancellation)
    {
        var reports = await _index.QueryAsync(address, RowRange.All, Most + 2, cancellation).Take(Most + 2).Select(row => row.RowKey).ToListAsync(cancellation);
        if (reports.Count <= Most) return [.. reports.Where(other => other != reportId)];
        // One more than says something is enough for all to know.
        if (reports.Count > Most + 1) await _index.DeleteIfExistsAsync(address, reportId, cancellation);
        return [];
    }

    private IEnumerable<string> Addresses(IndexEntry entry) => entry.Persons
        .Where(person => person is { Postcode: not null, HouseNumber: not null })
        .Select(person => hash.Name("address", person!.Postcode!, person.HouseNumber!.Value.ToString(CultureInfo.InvariantCulture)))
        .Distinct(StringComparer.Ordinal);
}

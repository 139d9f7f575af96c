using SafeHome.Core.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Matching;

/// <summary>Finds persons of earlier reports, by the keys that they share, and the reports on an address.</summary>
/// <remarks>
/// A row says which report names such a person, not to which case the report belongs: that stands in the report's own status, so
/// that linking, and undoing a link, changes one row and not one in every partition. What happens where too many share a key, and why
/// nobody is missed then, is in docs/adr/0012-keys-that-many-share.md.
/// </remarks>
public class PersonIndex(ITableStore tables, SealedContent contents, KeyedHash hash, int mostUnderOneKey)
{
    private readonly KeyRows _rows = new(tables, contents);
    private readonly AddressRows _addresses = new(tables, hash);

    /// <summary>What the index knows of a report.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="persons">Its persons; null for one who never links.</param>
    /// <param name="incidents">The numbers of its incidents (<see cref="IncidentKeys"/>).</param>
    public IndexEntry EntryOf(string reportId, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<string> incidents) =>
        new(reportId, persons, IndexKey.Of(hash, persons, incidents));

    /// <summary>Makes the persons of a report findable, by the incidents too, and their address. Announcing again changes nothing.</summary>
    public virtual Task AnnounceAsync(IndexEntry entry, CancellationToken cancellation) =>
        Task.WhenAll(AnnounceUnderAsync(entry.Keys, entry, cancellation), _addresses.PutAsync(entry, cancellation));

    /// <summary>Finds the persons of other reports who may be these persons, and those of reports on the same incident.</summary>
    /// <remarks>Where too many share a key, this announces the persons under finer keys and looks there as well.</remarks>
    public virtual async Task<IReadOnlyList<IndexedPerson>> LookAsync(IndexEntry entry, CancellationToken cancellation)
    {
        var found = new List<IndexedPerson>();
        var keys = entry.Keys;
        while (keys.Count > 0)
        {
            var looks = await Task.WhenAll(keys.Select(key => LookUnderAsync(key, cancellation)));
            found.AddRange(looks.SelectMany(look => look.Persons));
            keys = IndexKey.Finer(hash, looks.Where(look => look.IsCommon).Select(look => look.Key));
            // First there, then no longer here, so that whoever looks here and then there cannot miss them.
            await AnnounceFinerAsync(keys, entry, cancellation);
            await Task.WhenAll(looks.Where(look => look.IsCommon && look.Persons.Count > mostUnderOneKey)
                .Select(look => _rows.RemoveAsync(look.Key, entry.ReportId, cancellation)));
        }

        return
        [
            .. found.Where(person => person.ReportId != entry.ReportId).OrderByDescending(person => person.SharesIncident)
                .DistinctBy(person => (person.ReportId, person.Number)),
        ];
    }

    /// <summary>Other reports that name someone at the same address; none where so many do that it says nothing, as with a shelter.</summary>
    public Task<IReadOnlyList<string>> NeighboursAsync(IndexEntry entry, CancellationToken cancellation) => _addresses.OthersAsync(entry, cancellation);

    // Apart, so that the simulation can leave it out.
    private protected virtual Task AnnounceFinerAsync(IReadOnlyList<IndexKey> keys, IndexEntry entry, CancellationToken cancellation) =>
        AnnounceUnderAsync(keys, entry, cancellation);

    private Task AnnounceUnderAsync(IEnumerable<IndexKey> keys, IndexEntry entry, CancellationToken cancellation) =>
        Task.WhenAll(keys.Select(key => _rows.PutAsync(key, entry, cancellation)));

    private async Task<(IndexKey Key, IReadOnlyList<IndexedPerson> Persons, bool IsCommon)> LookUnderAsync(IndexKey key, CancellationToken cancellation)
    {
        var (persons, isCommon) = await _rows.ReadAsync(key, cancellation);
        if (!isCommon && key.CanBeFiner && persons.Count > mostUnderOneKey)
        {
            await _rows.MarkAsync(key, cancellation);
            isCommon = true;
        }

        return (key, persons, isCommon);
    }
}

/// <summary>A person whom an earlier report names.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Number">Which of its persons, counted from 0.</param>
/// <param name="Person">What is compared.</param>
/// <param name="SharesIncident">Whether that report names an incident by the same number.</param>
public sealed record IndexedPerson(string ReportId, int Number, PersonRecord Person, bool SharesIncident);

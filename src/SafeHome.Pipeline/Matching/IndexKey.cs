using System.Globalization;
using SafeHome.Core.Matching;
using SafeHome.Storage.Sealing;

namespace SafeHome.Pipeline.Matching;

/// <summary>A key as the index has it, with the persons of one report who are found under it: a family shares the key of its telephone.</summary>
/// <param name="Partition">The keyed hash of the key.</param>
/// <param name="Holders">The keys of those persons, by the number of the person in the report.</param>
internal sealed record IndexKey(string Partition, IReadOnlyDictionary<int, PersonKey> Holders)
{
    /// <summary>Whether it is the key of an incident.</summary>
    public bool IsOfIncident => Holders.Values.First().IsOfIncident;

    /// <summary>Whether there are finer keys for where too many persons share this one.</summary>
    public bool CanBeFiner => Holders.Values.First().CanBeFiner;

    /// <summary>The keys of a report's persons, and of the incidents that it names.</summary>
    public static IReadOnlyList<IndexKey> Of(KeyedHash hash, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<string> incidents) => Shared(
        hash,
        from person in persons.Index()
        where person.Item is not null
        from key in BlockingKeys.Of(person.Item).Concat(incidents.Select(incident => BlockingKeys.OfIncident(incident, person.Item)))
        select (person.Index, key));

    /// <summary>The finer keys of the same persons.</summary>
    public static IReadOnlyList<IndexKey> Finer(KeyedHash hash, IEnumerable<IndexKey> keys) => Shared(
        hash,
        from key in keys
        from holder in key.Holders
        from finer in holder.Value.Finer
        select (holder.Key, finer));

    /// <summary>The key of a person's row.</summary>
    public static string RowKey(string reportId, int number) => string.Create(CultureInfo.InvariantCulture, $"{reportId}-{number:000}");

    private static IReadOnlyList<IndexKey> Shared(KeyedHash hash, IEnumerable<(int Number, PersonKey Key)> keys) =>
    [
        .. from shared in keys.GroupBy(held => hash.Name("blocking", held.Key.Text), StringComparer.Ordinal)
           select new IndexKey(shared.Key, shared.DistinctBy(held => held.Number).ToDictionary(held => held.Number, held => held.Key)),
    ];
}

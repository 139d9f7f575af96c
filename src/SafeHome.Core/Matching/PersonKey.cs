using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>A key under which one person is found, with the finer ones for where too many persons share it.</summary>
/// <remarks>
/// A finer key holds one detail more, in every way in which that is possible, so that two persons who share a key and any of its details share
/// a finer key. The order in which details were added does not matter.
/// </remarks>
/// <param name="Start">The kind of key, and what it holds of the person.</param>
/// <param name="Person">The person.</param>
/// <param name="Details">What may be added.</param>
public sealed record PersonKey(string Start, PersonRecord Person, IReadOnlyList<BlockingDetail> Details) : PersonalData
{
    private IReadOnlyList<BlockingDetail> Added { get; init; } = [];

    /// <summary>Whether it is the key of an incident, which says nothing of the person.</summary>
    public bool IsOfIncident { get; init; }

    /// <summary>What the key says: the same for all who share it.</summary>
    public string Text => Added.Count == 0 ? Start : string.Join('|', [Start, .. Details.Where(Added.Contains).Select(detail => $"{detail.Name}|{detail.Of(Person)}")]);

    /// <summary>Whether there are finer keys, for this person or for others who share it.</summary>
    public bool CanBeFiner => Added.Count < Details.Count;

    /// <summary>The keys that hold one detail more; none where no other detail of the person is known.</summary>
    public IEnumerable<PersonKey> Finer =>
        Details.Except(Added).Where(detail => detail.Of(Person) is not null).Select(detail => this with { Added = [.. Added, detail] });
}

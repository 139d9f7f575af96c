using SafeHome.Core.Matching.Comparing;

namespace SafeHome.Core.Matching;

/// <summary>
/// Keys under which persons are found: two records that are the same person nearly always share one. They hold personal data; the
/// caller stores them only as a keyed hash.
/// </summary>
public static class BlockingKeys
{
    private static readonly BlockingDetail TheSurname = new("surname", Sound);
    private static readonly BlockingDetail TheInitial = new("initial", person => person.GivenNames?[..1]);
    private static readonly BlockingDetail TheBirthDate = new("birth date", Day);
    private static readonly BlockingDetail[] Anything = [TheSurname, TheInitial, TheBirthDate];

    /// <summary>All kinds of keys, the most telling first. Which they are was measured: docs/matching.md.</summary>
    public static IReadOnlyList<BlockingKey> Kinds { get; } =
    [
        new("bsn", [PersonField.Bsn], person => person.Bsn) { Details = Anything },
        new("birth date and surname", [PersonField.BirthDate, PersonField.Surname], person => Join(Day(person), Sound(person))) { Details = [TheInitial] },
        new("birth date and given name", [PersonField.BirthDate, PersonField.GivenNames], person => Join(Day(person), GivenName(person))) { Details = [TheSurname] },
        new("birth date and neighbourhood", [PersonField.BirthDate, PersonField.Address], person => Join(Day(person), Neighbourhood(person)))
        {
            Details = [TheSurname, TheInitial],
        },
        new("names and birth year", [PersonField.Surname, PersonField.GivenNames, PersonField.BirthDate], person =>
            Join(Sound(person), GivenName(person), Year(person))) { Details = [TheBirthDate] },
        new("names and postcode", [PersonField.Surname, PersonField.GivenNames, PersonField.Address], person =>
            Join(Sound(person), GivenName(person), Postcode(person))),
        new("telephone", [PersonField.Phone], person => person.Phones is { } phones ? NameWords.First(phones).ToString() : null) { Details = Anything },
    ];

    /// <summary>The keys of a record, at most one of each kind. Empty where too little is known.</summary>
    public static IReadOnlyList<PersonKey> Of(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. from kind in Kinds let key = kind.Of(person) where key is not null select new PersonKey($"{kind.Name}|{key}", person, kind.Details)];
    }

    /// <summary>The key of a person whom a report on an incident names.</summary>
    /// <param name="incident">The number of the incident (<see cref="IncidentKeys"/>).</param>
    /// <param name="person">The person.</param>
    public static PersonKey OfIncident(string incident, PersonRecord person) => new($"incident|{incident}", person, Anything) { IsOfIncident = true };

    private static string? Join(params ReadOnlySpan<string?> parts) => parts.Contains(null) ? null : string.Join('|', parts!);

    // Of a double name the part that sounds first in the alphabet, for either may come first.
    private static string? Sound(PersonRecord person) =>
        person.Surname is "" ? null : person.Surname.Split(' ').Select(part => DutchSound.KeyOf(part)).Min(StringComparer.Ordinal);

    private static string? GivenName(PersonRecord person) =>
        person.GivenNames is { } names && NameWords.First(names) is { Length: > 1 } first ? first.ToString() : null;

    private static string? Day(PersonRecord person) => person.BirthDate is { } date && !date.EndsWith("00", StringComparison.Ordinal) ? date : null;

    private static string? Year(PersonRecord person) => person.BirthDate?[..4];

    private static string? Postcode(PersonRecord person) => person.Postcode is { Length: 6 } postcode ? postcode : null;

    private static string? Neighbourhood(PersonRecord person) => person.Postcode?[..4];
}

/// <summary>A kind of blocking key.</summary>
/// <param name="Name">Keeps the keys of different kinds apart.</param>
/// <param name="Fields">What two records that share such a key agree on already.</param>
/// <param name="Of">The key of a record; null where too little is known.</param>
public sealed record BlockingKey(string Name, IReadOnlyList<PersonField> Fields, Func<PersonRecord, string?> Of)
{
    /// <summary>What may be added to the key where too many persons share it; nothing to a key that hardly any but one person has.</summary>
    public IReadOnlyList<BlockingDetail> Details { get; init; } = [];
}

/// <summary>Something that a key may hold of a person besides.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Of">What it is of that person; null where it is not known.</param>
public sealed record BlockingDetail(string Name, Func<PersonRecord, string?> Of);

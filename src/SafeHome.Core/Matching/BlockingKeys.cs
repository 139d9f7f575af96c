using SafeHome.Core.Matching.Comparing;

namespace SafeHome.Core.Matching;

/// <summary>
/// Keys under which persons are found: two records that are the same person nearly always share one. They hold personal data; the
/// caller stores them only as a keyed hash.
/// </summary>
public static class BlockingKeys
{
    /// <summary>All kinds of keys, the most telling first. Which they are was measured: docs/matching.md.</summary>
    public static IReadOnlyList<BlockingKey> Kinds { get; } =
    [
        new("bsn", [PersonField.Bsn], person => person.Bsn),
        new("birth date and surname", [PersonField.BirthDate, PersonField.Surname], person => Join(Day(person), Sound(person))),
        new("birth date and given name", [PersonField.BirthDate, PersonField.GivenNames], person => Join(Day(person), GivenName(person))),
        new("birth date and neighbourhood", [PersonField.BirthDate, PersonField.Address], person => Join(Day(person), Neighbourhood(person))),
        new("names and birth year", [PersonField.Surname, PersonField.GivenNames, PersonField.BirthDate], person =>
            Join(Sound(person), GivenName(person), Year(person))),
        new("names and postcode", [PersonField.Surname, PersonField.GivenNames, PersonField.Address], person =>
            Join(Sound(person), GivenName(person), Postcode(person))),
        new("telephone", [PersonField.Phone], person => person.Phones is { } phones ? NameWords.First(phones).ToString() : null),
    ];

    /// <summary>The keys of a record, each once. Empty where too little is known.</summary>
    public static IReadOnlyList<string> Of(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. from kind in Kinds let key = kind.Of(person) where key is not null select $"{kind.Name}|{key}"];
    }

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
public sealed record BlockingKey(string Name, IReadOnlyList<PersonField> Fields, Func<PersonRecord, string?> Of);

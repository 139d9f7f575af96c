using System.Globalization;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>
/// Keys under which persons are found: two records that are the same person share at least one. They hold personal data; the
/// caller stores them only as a keyed hash.
/// </summary>
public static class BlockingKeys
{
    /// <summary>
    /// The keys of a record, at most three: its BSN; surname, complete birth date and sex; surname and address. The initial is
    /// left to the comparison, so that a family at one address shares a key. Empty where too little is known.
    /// </summary>
    public static IReadOnlyList<string> Of(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new[] { BsnKey(person), BirthKey(person), AddressKey(person) }.OfType<string>().ToList();
    }

    internal static string? BirthKey(PersonRecord person) =>
        person is { Surname: not "", BirthDate: { IsComplete: true } date, Sex: Sex.Male or Sex.Female }
            ? $"birth|{person.Surname}|{date}|{person.Sex}"
            : null;

    internal static string? AddressKey(PersonRecord person) =>
        person is { Surname: not "", Postcode: { } postcode, HouseNumber: { } number }
            ? string.Create(CultureInfo.InvariantCulture, $"address|{person.Surname}|{postcode}|{number}")
            : null;

    private static string? BsnKey(PersonRecord person) => person.Bsn is { } bsn ? $"bsn|{bsn}" : null;
}

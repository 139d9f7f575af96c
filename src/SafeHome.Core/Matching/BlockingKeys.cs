using System.Globalization;
using SafeHome.Core.Matching.Comparing;

namespace SafeHome.Core.Matching;

/// <summary>
/// Keys under which persons are found: two records that are the same person nearly always share one. They hold personal data; the
/// caller stores them only as a keyed hash.
/// </summary>
public static class BlockingKeys
{
    /// <summary>The keys of a record, each once. Empty where too little is known.</summary>
    public static IReadOnlyList<string> Of(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new[] { BsnKey(person), BirthKey(person), AddressKey(person) }.OfType<string>().ToList();
    }

    private static string? BirthKey(PersonRecord person) =>
        person is { Surname: not "", BirthDate: { } date } && !date.EndsWith("00", StringComparison.Ordinal)
            ? $"birth|{DutchSound.KeyOf(NameWords.First(person.Surname))}|{date}"
            : null;

    private static string? AddressKey(PersonRecord person) =>
        person is { Surname: not "", Postcode: { } postcode, HouseNumber: { } number }
            ? string.Create(CultureInfo.InvariantCulture, $"address|{person.Surname}|{postcode}|{number}")
            : null;

    private static string? BsnKey(PersonRecord person) => person.Bsn is { } bsn ? $"bsn|{bsn}" : null;
}

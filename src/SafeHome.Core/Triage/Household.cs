using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage;

/// <summary>The persons of a report without the professionals, on the day of receipt.</summary>
internal sealed class Household
{
    private const int Adult = 18;

    private readonly IReadOnlyList<Person> _persons;
    private readonly DateOnly _received;

    public Household(IEnumerable<Person> persons, DateOnly received)
    {
        _received = received;
        _persons = [.. persons.Where(person => person.Capacity != Capacity.Professional)];
        Minors = [.. _persons.Where(IsMinor)];
    }

    public IReadOnlyList<Person> Minors { get; }

    public bool Unborn => Minors.Any(IsUnborn);

    public bool HasAdultVictim => _persons.Any(person => person.Capacity == Capacity.Victim && !IsMinor(person));

    public int? YoungestAge => Minors.Where(minor => !IsUnborn(minor)).Min(YoungestAgeOf);

    public int? OldestMinorAge => Minors.Where(minor => !IsUnborn(minor)).Max(YoungestAgeOf);

    public int? OldestVictimAge => _persons.Where(person => person.Capacity == Capacity.Victim).Max(YoungestAgeOf);

    /// <summary>
    /// Where the household lives: a minor's address goes before a victim's, and that before any other, for the municipality
    /// where a child lives provides its help.
    /// </summary>
    public string? Municipality(Geography geography) => MunicipalityOf(AddressOf(geography), geography);

    /// <summary>The four digits of the postcode of the address that decides where the household lives; null where they are not known.</summary>
    public string? PostcodeArea(Geography geography) => AddressOf(geography)?.Postcode?.Digits;

    private Address? AddressOf(Geography geography) =>
        Minors.Concat(_persons.Where(person => person.Capacity == Capacity.Victim)).Concat(_persons)
            .Select(person => person.Address)
            .FirstOrDefault(address => MunicipalityOf(address, geography) is not null);

    private static string? MunicipalityOf(Address? address, Geography geography) =>
        geography.Find(address?.MunicipalityCode)?.Code
        ?? (address?.Postcode is { } postcode ? geography.MunicipalityOf(postcode) : null)
        ?? (address?.Place is { } place ? geography.MunicipalityOfPlace(place) : null);

    private static bool IsUnborn(Person person) => person.Flags.Contains(PersonFlag.Unborn);

    // Where the birth date is partial, who could be a minor counts as one: a child must not be missed.
    private bool IsMinor(Person person) =>
        IsUnborn(person) || (YoungestAgeOf(person) is { } age ? age < Adult : person.Capacity == Capacity.Child);

    private int? YoungestAgeOf(Person person) => person.BirthDate is { } born ? AgeOn(_received, born.Latest) : null;

    private static int AgeOn(DateOnly day, DateOnly born)
    {
        var hadBirthday = (day.Month, day.Day).CompareTo((born.Month, born.Day)) >= 0;
        return Math.Max(0, day.Year - born.Year - (hadBirthday ? 0 : 1));
    }
}

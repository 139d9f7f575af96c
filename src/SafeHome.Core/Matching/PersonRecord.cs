using System.Collections.Frozen;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Matching;

/// <summary>What is compared to tell whether two reports name the same person, normalised. Null, or an empty surname, is not known.</summary>
/// <param name="Bsn">Nine digits that pass the eleven test.</param>
/// <param name="FaultyBsn">The digits of what was given for a BSN and fails the test.</param>
/// <param name="Surname">Words parted by a space, without prefixes, diacritics, case and punctuation.</param>
/// <param name="GivenNames">Words or initials parted by a space, without diacritics, case and punctuation.</param>
/// <param name="Sex">As registered.</param>
/// <param name="BirthDate">Eight digits, year first, with zeros for an unknown month or day; perhaps not a day that exists.</param>
/// <param name="Postcode">Six characters without a space, or the four digits where the letters could not be read.</param>
/// <param name="HouseNumber">Without letter and addition.</param>
/// <param name="HouseNumberAddition">House letter and addition in one word.</param>
/// <param name="Street">One word without diacritics, case and punctuation.</param>
/// <param name="Place">The same of the place.</param>
/// <param name="Phones">National numbers without the leading zero, parted by a space.</param>
public sealed record PersonRecord(
    string? Bsn,
    string? FaultyBsn,
    string Surname,
    string? GivenNames,
    Sex Sex,
    string? BirthDate,
    string? Postcode,
    int? HouseNumber,
    string? HouseNumberAddition,
    string? Street,
    string? Place,
    string? Phones) : PersonalData
{
    /// <summary>
    /// The roles of those who report, inform or work with the household. They turn up in the reports of many households and
    /// must never join two of them.
    /// </summary>
    private static readonly FrozenSet<string> OutsideTheHousehold =
        FrozenSet.Create(StringComparer.Ordinal, "391", "392", "393", "411", "412", "413", "491");

    /// <summary>The record of a person; null for a person who never links two reports.</summary>
    public static PersonRecord? Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Capacity == Capacity.Professional) return null;
        if (person.RoleCode is { } role && OutsideTheHousehold.Contains(role)) return null;
        var address = person.Address;
        return new PersonRecord(
            person.Bsn?.Digits,
            Numbers.FaultyBsn(person.SetAside.GetValueOrDefault("burgerservicenummer")),
            Names.Surname(person.Name.Surname),
            Names.GivenNames(person.Name.GivenNames),
            person.Sex,
            Numbers.BirthDate(person.BirthDate, person.SetAside.GetValueOrDefault("geboortedatum")),
            address?.Postcode?.ToString() ?? Numbers.Neighbourhood(person.SetAside.GetValueOrDefault("postcode")),
            address?.HouseNumber,
            Names.OneWord(address?.HouseLetter + address?.HouseNumberAddition),
            Names.OneWord(address?.Street),
            Names.OneWord(address?.Place),
            Numbers.Phones(person.PhoneNumbers));
    }
}

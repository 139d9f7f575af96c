using System.Collections.Frozen;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Matching;

/// <summary>What is compared to tell whether two reports name the same person; names are normalised.</summary>
/// <param name="Bsn">Nine digits that pass the eleven test.</param>
/// <param name="Surname">Without prefix, diacritics, case and punctuation; empty where the reporter did not know it.</param>
/// <param name="GivenName">Without diacritics, case and punctuation, parts parted by a space; null where none was given.</param>
/// <param name="Sex">As registered.</param>
/// <param name="BirthDate">Perhaps without day or month.</param>
/// <param name="Postcode">Six characters without a space.</param>
/// <param name="HouseNumber">Without letter and addition.</param>
public sealed record PersonRecord(
    string? Bsn, string Surname, string? GivenName, Sex Sex, PartialDate? BirthDate, string? Postcode, int? HouseNumber) : PersonalData
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
        return new PersonRecord(
            person.Bsn?.Digits,
            Names.Surname(person.Name.Surname),
            Names.GivenName(person.Name.GivenNames),
            person.Sex,
            person.BirthDate,
            person.Address?.Postcode?.ToString(),
            person.Address?.HouseNumber);
    }

    /// <summary>The first letter of the given name; null where none was given.</summary>
    internal char? Initial => string.IsNullOrEmpty(GivenName) ? null : GivenName[0];
}

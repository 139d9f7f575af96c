using SafeHome.Core.Reports;

namespace SafeHome.Core.Persons;

/// <summary>A person whom a report names, as far as the reporter knew.</summary>
/// <param name="Capacity">What the person is in the report.</param>
/// <param name="RoleCode">The code of the StUF list "jeugdzorgrol" (JZR), or null; an unknown code is kept as it came.</param>
/// <param name="Bsn">The BSN, where one was given that passes the eleven test.</param>
/// <param name="Sex">As given; <see cref="Sex.Unknown"/> where nothing was said.</param>
/// <param name="BirthDate">The birth date, perhaps without day or month; null where unknown.</param>
/// <param name="Name">The name; the surname is always there.</param>
/// <param name="Address">Where the person lives; null where unknown.</param>
/// <param name="PhoneNumbers">As typed.</param>
/// <param name="Flags">What was wrong with the values as given; the values themselves are kept in <paramref name="SetAside"/>.</param>
/// <param name="SetAside">Values that could not be used, by the name of their field, exactly as given.</param>
public sealed record Person(
    Capacity Capacity,
    string? RoleCode,
    Bsn? Bsn,
    Sex Sex,
    PartialDate? BirthDate,
    PersonName Name,
    Address? Address,
    IReadOnlyList<string> PhoneNumbers,
    IReadOnlyList<PersonFlag> Flags,
    IReadOnlyDictionary<string, string> SetAside) : PersonalData;

/// <summary>A name as typed; only the surname is certain to be there.</summary>
/// <param name="GivenNames">First names or initials.</param>
/// <param name="Prefix">The voorvoegsel, such as "van der".</param>
/// <param name="Surname">The geslachtsnaam.</param>
public sealed record PersonName(string? GivenNames, string? Prefix, string Surname) : PersonalData;

/// <summary>An address in the Netherlands; every part may be missing.</summary>
public sealed record Address(
    string? Street,
    int? HouseNumber,
    string? HouseLetter,
    string? HouseNumberAddition,
    Postcode? Postcode,
    string? Place,
    string? MunicipalityCode) : PersonalData;

/// <summary>Sex as registered (codes of ISO/IEC 5218).</summary>
public enum Sex
{
    /// <summary>Code 0: not known.</summary>
    Unknown = 0,

    /// <summary>Code 1: male.</summary>
    Male = 1,

    /// <summary>Code 2: female.</summary>
    Female = 2,

    /// <summary>Code 9: not applicable, or specified otherwise.</summary>
    Other = 9,
}

/// <summary>What a triage worker should check about a person's data.</summary>
public enum PersonFlag
{
    /// <summary>A BSN was given that fails the eleven test.</summary>
    BsnInvalid,

    /// <summary>No BSN was given; it is to be established at first contact (Wmo 2015, art. 5.2.9).</summary>
    BsnMissing,

    /// <summary>A birth date was given that cannot be one.</summary>
    BirthDateInvalid,

    /// <summary>The birth date lacks its day or month.</summary>
    BirthDatePartial,

    /// <summary>The child is not born yet.</summary>
    Unborn,

    /// <summary>A postcode was given that cannot be one.</summary>
    PostcodeInvalid,

    /// <summary>A house number was given that cannot be one.</summary>
    HouseNumberInvalid,

    /// <summary>The code of the municipality is not one, and never was.</summary>
    MunicipalityUnknown,

    /// <summary>The code of the role is not in the list.</summary>
    RoleUnknown,
}

namespace SafeHome.Core.Matching;

/// <summary>What is compared of two persons.</summary>
public enum PersonField
{
    /// <summary>burgerservicenummer</summary>
    Bsn,

    /// <summary>voornamen</summary>
    GivenNames,

    /// <summary>geslachtsnaam</summary>
    Surname,

    /// <summary>geboortedatum</summary>
    BirthDate,

    /// <summary>geslacht</summary>
    Sex,

    /// <summary>adres; one field, because its parts say the same thing</summary>
    Address,

    /// <summary>telefoonnummer</summary>
    Phone,
}

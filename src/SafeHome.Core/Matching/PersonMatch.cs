namespace SafeHome.Core.Matching;

/// <summary>How sure it is that two records are one person.</summary>
public enum MatchStrength
{
    /// <summary>Not taken for one person.</summary>
    None,

    /// <summary>mogelijk: a person must look; nothing is linked.</summary>
    Possible,

    /// <summary>dezelfde: sure enough to link.</summary>
    Same,
}

/// <summary>How much the comparison of two records weighs, and what that means.</summary>
/// <param name="Strength">What follows from it.</param>
/// <param name="Weight">In bits: the log2 of how much likelier these records are for one person than for two.</param>
public readonly record struct PersonWeight(MatchStrength Strength, double Weight);

/// <summary>The comparison of two records, explained. It holds levels and weights, never what was compared.</summary>
/// <param name="Strength">What follows from it.</param>
/// <param name="Weight">The sum of the fields, in bits.</param>
/// <param name="Fields">What each field adds to it.</param>
public sealed record PersonMatch(MatchStrength Strength, double Weight, IReadOnlyList<FieldComparison> Fields);

/// <summary>What the comparison of one field adds.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">How alike the two are.</param>
/// <param name="Weight">In bits; below 0 where it speaks against one person, 0 where it says nothing.</param>
public sealed record FieldComparison(PersonField Field, ComparisonLevel Level, double Weight);

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

    /// <summary>adres</summary>
    Address,

    /// <summary>telefoonnummer</summary>
    Phone,
}

/// <summary>How alike two values of a field are.</summary>
public enum ComparisonLevel
{
    /// <summary>Not known of both: it says nothing.</summary>
    Missing,

    /// <summary>Equal.</summary>
    Exact,

    /// <summary>The same first letter.</summary>
    Initial,

    /// <summary>Different.</summary>
    Different,
}

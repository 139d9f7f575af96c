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
/// <param name="Weight">The log2 of the odds that they are one person, in bits.</param>
public readonly record struct PersonWeight(MatchStrength Strength, double Weight);

/// <summary>The comparison of two records, explained. It holds levels and weights, never what was compared.</summary>
/// <param name="Strength">What follows from it.</param>
/// <param name="Weight">The start and the sum of the fields, in bits.</param>
/// <param name="Fields">What each field adds to it.</param>
/// <param name="Alternative">Who else it would be most likely, if not the same person.</param>
/// <param name="Guard">Why the strength is less than the weight says; null where it is not.</param>
public sealed record PersonMatch(MatchStrength Strength, double Weight, IReadOnlyList<FieldComparison> Fields, Alternative Alternative, MatchGuard? Guard);

/// <summary>Who two records are about, if not one person.</summary>
public enum Alternative
{
    /// <summary>Two persons who have nothing to do with each other.</summary>
    Stranger,

    /// <summary>Two of one household: twins, a father and a son of one name.</summary>
    Relative,
}

/// <summary>What the comparison of one field adds.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">How alike the two are.</param>
/// <param name="Weight">In bits; below 0 where it speaks against one person, 0 where it says nothing.</param>
public sealed record FieldComparison(PersonField Field, ComparisonLevel Level, double Weight);

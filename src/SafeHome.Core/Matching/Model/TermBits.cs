namespace SafeHome.Core.Matching.Model;

/// <summary>How much more, or less, it says that two persons share a term, for each term of one of them that is common or rare; in bits.</summary>
internal readonly record struct TermBits(float Surname, float GivenName, float Neighbourhood, float BirthDate)
{
    /// <summary>What to add to the weight of a level against a stranger, for what two persons share.</summary>
    public static double Shared(PersonField field, ComparisonLevel level, in TermBits a, in TermBits b) => (field, level) switch
    {
        // Names that are equal but for their order or spaces are not one term.
        (PersonField.Surname, ComparisonLevel.Exact) => Math.Min(a.Surname, b.Surname),
        (PersonField.GivenNames, ComparisonLevel.Exact) => Math.Min(a.GivenName, b.GivenName),
        (PersonField.Address, ComparisonLevel.Exact or ComparisonLevel.PostcodeAndNumber) => a.Neighbourhood,
        (PersonField.BirthDate, ComparisonLevel.Exact) => a.BirthDate,
        _ => 0,
    };
}

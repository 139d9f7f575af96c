namespace SafeHome.Core.Matching.Comparing;

/// <summary>
/// Compares addresses as one: who shares a postcode shares street and place as well, so that their parts must not be weighed apart.
/// </summary>
internal static class AddressComparison
{
    private const int NeighbourhoodDigits = 4;

    public static ComparisonLevel Compare(PersonRecord a, PersonRecord b)
    {
        var (place, placeKnown) = Same(a.Place, b.Place);
        var (postcode, postcodeKnown) = SamePostcode(a.Postcode, b.Postcode);
        var (street, streetKnown) = Same(a.Street, b.Street);
        if (!placeKnown && !postcodeKnown && !streetKnown) return ComparisonLevel.Missing;

        var number = a.HouseNumber is not null && a.HouseNumber == b.HouseNumber;
        var near = place || IsNeighbourhood(a.Postcode, b.Postcode);
        if (postcode && number)
            return a.HouseNumberAddition == b.HouseNumberAddition ? ComparisonLevel.Exact : ComparisonLevel.PostcodeAndNumber;
        if (street && number && (near || !placeKnown)) return ComparisonLevel.StreetAndNumber;
        if (postcode || (street && near)) return ComparisonLevel.Street;
        return near ? ComparisonLevel.Place : ComparisonLevel.Different;
    }

    private static (bool AreSame, bool AreKnown) Same(string? a, string? b) =>
        a is null || b is null ? (false, false) : (Likeness.IsNear(a, b), true);

    private static (bool AreSame, bool AreKnown) SamePostcode(string? a, string? b) =>
        a is null || b is null ? (false, false) : (a == b, true);

    private static bool IsNeighbourhood(string? a, string? b) =>
        a is not null && b is not null && a.AsSpan(0, NeighbourhoodDigits).SequenceEqual(b.AsSpan(0, NeighbourhoodDigits));
}

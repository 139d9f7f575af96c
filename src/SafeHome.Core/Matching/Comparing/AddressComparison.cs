namespace SafeHome.Core.Matching.Comparing;

/// <summary>
/// Compares addresses as one: who shares a postcode shares street and place as well, so that their parts must not be weighed apart.
/// </summary>
internal static class AddressComparison
{
    public static ComparisonLevel Compare(in HomeAddress a, in HomeAddress b)
    {
        var (place, placeKnown) = Same(a.Place, b.Place);
        var (street, streetKnown) = Same(a.Street, b.Street);
        if (!placeKnown && !streetKnown && !(a.HasPostcode && b.HasPostcode)) return ComparisonLevel.Missing;

        var postcode = a.SharesPostcode(b);
        var number = a.Number is not null && a.Number == b.Number;
        var near = place || a.SharesNeighbourhood(b);
        if (postcode && number)
            return string.Equals(a.Addition, b.Addition, StringComparison.Ordinal) ? ComparisonLevel.Exact : ComparisonLevel.PostcodeAndNumber;
        if (street && number && (near || !placeKnown)) return ComparisonLevel.StreetAndNumber;
        if (postcode || (street && near)) return ComparisonLevel.Street;
        return near ? ComparisonLevel.Place : ComparisonLevel.Different;
    }

    private static (bool AreSame, bool AreKnown) Same(in Word a, in Word b) => a.IsKnown && b.IsKnown ? (Likeness.IsNear(a, b), true) : (false, false);
}

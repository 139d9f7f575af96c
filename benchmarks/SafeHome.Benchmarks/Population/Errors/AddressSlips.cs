namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of addresses.</summary>
internal static class AddressSlips
{
    public static void Apply(Mention mention, Slips slips)
    {
        if (slips.Happen(ErrorRates.NoAddress))
        {
            (mention.Street, mention.HouseNumber, mention.HouseLetter, mention.Addition, mention.Postcode) = ("", "", "", "", "");
            return;
        }

        MistakeHouseNumber(mention, slips);
        MistakePostcode(mention, slips);
        if (slips.Happen(ErrorRates.NoStreet)) mention.Street = "";
        if (slips.Happen(ErrorRates.StreetAbbreviated)) mention.Street = Abbreviated(mention.Street);
        if (slips.Happen(ErrorRates.StreetMistyped)) mention.Street = Typing.Mistype(mention.Street, slips.Draw);
        if (slips.Happen(ErrorRates.PlaceMistyped)) mention.Place = Typing.Mistype(mention.Place, slips.Draw);
    }

    private static void MistakeHouseNumber(Mention mention, Slips slips)
    {
        if (mention.HouseLetter + mention.Addition != "")
        {
            if (slips.Happen(ErrorRates.NoAddition)) (mention.HouseLetter, mention.Addition) = ("", "");
            else if (slips.Happen(ErrorRates.AdditionInOtherField)) (mention.HouseLetter, mention.Addition) = ("", Elsewhere(mention, slips.Draw));
        }

        if (slips.Happen(ErrorRates.HouseNumberMistyped)) mention.HouseNumber = Typing.MistypeDigits(mention.HouseNumber, slips.Draw);
        if (slips.Happen(ErrorRates.NoHouseNumber)) (mention.HouseNumber, mention.HouseLetter, mention.Addition) = ("", "", "");
    }

    private static string Elsewhere(Mention mention, Draw draw)
    {
        var addition = mention.HouseLetter + mention.Addition;
        return draw.Chance(0.5) ? addition.ToLowerInvariant() : $"-{addition}";
    }

    private static void MistakePostcode(Mention mention, Slips slips)
    {
        if (slips.Happen(ErrorRates.NoPostcode)) mention.Postcode = "";
        else if (slips.Happen(ErrorRates.PostcodeMistyped))
        {
            mention.Postcode = slips.Draw.Chance(0.5)
                ? Typing.MistypeDigits(mention.Postcode, slips.Draw)
                : mention.Postcode[..5] + (mention.Postcode[5] == 'A' ? 'B' : 'A');
        }

        if (mention.Postcode != "" && slips.Happen(ErrorRates.PostcodeWithSpace)) mention.Postcode = $"{mention.Postcode[..4]} {mention.Postcode[4..]}";
    }

    private static string Abbreviated(string street) => street
        .Replace("straat", "str.", StringComparison.Ordinal)
        .Replace("Burgemeester", "Burg.", StringComparison.Ordinal)
        .Replace("Koningin", "Kon.", StringComparison.Ordinal)
        .Replace("Dokter", "Dr.", StringComparison.Ordinal)
        .Replace("Professor", "Prof.", StringComparison.Ordinal);
}

namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of surnames and their prefixes.</summary>
internal static class SurnameSlips
{
    public static void Apply(Mention mention, Resident resident, Slips slips)
    {
        if (resident.PartnerSurname is { } partner) UsePartners(mention, resident.Surname, partner, slips);
        if (slips.Happen(ErrorRates.HalfOfDoubleName)) mention.Surname = FirstHalf(mention.Surname, resident.Background);
        if (mention.Prefix != "") MisplacePrefix(mention, slips);
        if (slips.Happen(ErrorRates.NoDiacritics)) mention.Surname = Spelling.Plain(mention.Surname);
        if (slips.Happen(ErrorRates.SurnameMistyped)) mention.Surname = Typing.Mistype(mention.Surname, slips.Draw);
        if (slips.Happen(ErrorRates.SurnameMisheard)) mention.Surname = Hearing.Mishear(mention.Surname, slips.Draw);
        if (slips.Happen(ErrorRates.NamesSwapped)) (mention.GivenNames, mention.Surname) = (mention.Surname, mention.GivenNames);
        if (slips.Happen(ErrorRates.NoSurname)) (mention.Prefix, mention.Surname) = ("", "");
    }

    private static void UsePartners(Mention mention, Surname own, Surname partner, Slips slips)
    {
        if (slips.Happen(ErrorRates.PartnersName)) (mention.Prefix, mention.Surname) = (partner.Prefix, partner.Name);
        else if (slips.Happen(ErrorRates.PartnersNameFirst)) (mention.Prefix, mention.Surname) = (partner.Prefix, $"{partner.Name}-{own}");
        else if (slips.Happen(ErrorRates.PartnersNameLast)) (mention.Prefix, mention.Surname) = (own.Prefix, $"{own.Name}-{partner}");
    }

    // Partners' names have a hyphen between them, parents' have none; "Al Hassan" is one name.
    private static string FirstHalf(string surname, Background background)
    {
        var between = surname.IndexOf(background.IsDutch && !surname.Contains('-') ? ' ' : '-');
        return between < 0 ? surname : surname[..between];
    }

    private static void MisplacePrefix(Mention mention, Slips slips)
    {
        if (slips.Happen(ErrorRates.PrefixDropped)) mention.Prefix = "";
        else if (slips.Happen(ErrorRates.PrefixAbbreviated)) mention.Prefix = Abbreviated(mention.Prefix);
        else if (slips.Happen(ErrorRates.PrefixWithSurname)) (mention.Prefix, mention.Surname) = ("", $"{mention.Prefix} {mention.Surname}");
        else if (slips.Happen(ErrorRates.PrefixBehindSurname)) (mention.Prefix, mention.Surname) = ("", $"{mention.Surname} {mention.Prefix}");
    }

    private static string Abbreviated(string prefix) => prefix switch
    {
        "van der" or "van den" or "van de" => "v.d.",
        "van" => "v.",
        "van 't" => "v. 't",
        _ => prefix,
    };
}

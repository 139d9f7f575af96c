namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of given names.</summary>
internal static class GivenNameSlips
{
    public static void Apply(Mention mention, Resident resident, Slips slips)
    {
        if (resident.GivenNames.Count == 0) return;
        mention.GivenNames = Written(mention.GivenNames, resident, slips);
        if (slips.Happen(ErrorRates.NoDiacritics)) mention.GivenNames = Spelling.Plain(mention.GivenNames);
        if (slips.Happen(ErrorRates.GivenNameMistyped)) mention.GivenNames = Typing.Mistype(mention.GivenNames, slips.Draw);
        if (slips.Happen(ErrorRates.GivenNameMisheard)) mention.GivenNames = Hearing.Mishear(mention.GivenNames, slips.Draw);
    }

    private static string Written(string all, Resident resident, Slips slips)
    {
        if (slips.Happen(ErrorRates.NoGivenName)) return "";
        if (slips.Happen(ErrorRates.Initials)) return Initials(resident.GivenNames, slips.Draw);
        if (slips.Happen(ErrorRates.CalledName)) return resident.CalledName;
        return slips.Happen(ErrorRates.FirstNameOnly) ? resident.GivenNames[0] : all;
    }

    private static string Initials(IReadOnlyList<string> names, Draw draw) => draw.Below(4) switch
    {
        0 => string.Concat(names.Select(name => $"{name[0]}.")),
        1 => string.Concat(names.Select(name => name[0])),
        2 => string.Join(' ', names.Select(name => $"{name[0]}.")),
        _ => $"{names[0][0]}.",
    };
}

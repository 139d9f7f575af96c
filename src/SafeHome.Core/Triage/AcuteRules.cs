namespace SafeHome.Core.Triage;

/// <summary>
/// When someone is in direct danger (afwegingskader, vraag 2: "veiligheid is de komende uren of dagen niet gegarandeerd"). Each
/// sign alone is enough.
/// </summary>
internal static class AcuteRules
{
    private static readonly string[] Signs =
    [
        "levensgevaar", "ernstigLetsel", "verwurging", "wapen", "doodsbedreiging", "basiszorgOntbreekt",
        "huwelijksdwang", "achterlating", "vrouwelijkeGenitaleVerminking",
    ];

    public static IEnumerable<Reason> Of(TriageInput input)
    {
        if (Signs.Any(input.Has))
            yield return new Reason("P10-acuut", $"Acute onveiligheid: {input.Labels(Signs)}.");

        // A carer in crisis endangers who depends on that carer.
        if (input.HasMinors && input.Has("psychischeCrisisVerzorger"))
            yield return new Reason(
                "P10-crisisVerzorger", "Acute onveiligheid: een verzorger van een minderjarige is in acute psychische crisis.");

        if (input.Has("mensenhandel"))
            yield return new Reason(
                "P40-mensenhandel", "Acute onveiligheid: signaal van mensenhandel; betrek de zorgcoördinator en CoMensha.");
    }
}

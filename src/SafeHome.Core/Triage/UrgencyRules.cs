namespace SafeHome.Core.Triage;

/// <summary>How soon someone must act where the danger is not acute.</summary>
internal static class UrgencyRules
{
    // Within this time traces can be secured (Centrum Seksueel Geweld).
    private const int DaysForTraces = 7;

    /// <summary>Reasons to act the same day.</summary>
    public static IEnumerable<Reason> Urgent(TriageInput input)
    {
        if (input.HasChildUnderFour && InPhysicalDanger(input))
            yield return new Reason("U1-jongKind", "Spoed: een kind jonger dan vier jaar of een ongeboren kind loopt mogelijk gevaar.");
        if (input.Facts.StalkingRisk == "hoog")
            yield return new Reason("U1-stalking", "Spoed: het SASH-niveau is hoog.");
        if (input.Has("seksueelGeweld") && input.Facts.DaysSinceIncident is <= DaysForTraces)
            yield return new Reason(
                "P50-seksueelGeweld", "Spoed: seksueel geweld in de laatste zeven dagen; betrek het Centrum Seksueel Geweld.");
    }

    /// <summary>Reasons to act before the regular reports.</summary>
    public static IEnumerable<Reason> Elevated(TriageInput input)
    {
        foreach (var reason in StructuralRules.Of(input)) yield return reason;
        if (input.HonourRelated)
            yield return new Reason("U2-eergerelateerd", "Verhoogd: er is mogelijk eergerelateerd geweld.");
        if (input.Has("stalking") || input.Facts.StalkingRisk == "matig")
            yield return new Reason("U2-stalking", "Verhoogd: er is sprake van stalking.");
        if (input.Restrained)
            yield return new Reason("U2-huisverbod", "Verhoogd: er is een tijdelijk huisverbod.");
    }

    private static bool InPhysicalDanger(TriageInput input) =>
        input.Has("seksueelGeweld") || input.Has("verwaarlozing") || input.Has("middelengebruikVerzorger") ||
        input.Facts.Violence.Contains("kindermishandeling", StringComparer.Ordinal);
}

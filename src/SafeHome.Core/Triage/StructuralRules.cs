namespace SafeHome.Core.Triage;

/// <summary>When unsafe events repeat or go on (triage-instrument Veilig Thuis, onderdeel B).</summary>
internal static class StructuralRules
{
    // One earlier report can be about the same event; two within a year are a pattern.
    private const int ReportsThatMakeAPattern = 2;

    public static bool IsPattern(TriageInput input) =>
        input.Has("herhaling") || input.History.EarlierReportsIn12Months >= ReportsThatMakeAPattern;

    public static IEnumerable<Reason> Of(TriageInput input)
    {
        if (input.Has("herhaling"))
            yield return new Reason("U2-herhaling", "Structurele onveiligheid: de melder noemt herhaling.");
        if (input.History.EarlierReportsIn12Months >= ReportsThatMakeAPattern)
            yield return new Reason("U2-eerdereMeldingen", "Structurele onveiligheid: twee of meer eerdere meldingen in twaalf maanden.");
        if (input.Has("hulpZonderResultaat"))
            yield return new Reason("U2-hulpZonderResultaat", "Structurele onveiligheid: eerdere hulp bracht geen resultaat.");
    }
}

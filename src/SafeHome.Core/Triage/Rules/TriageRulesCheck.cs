using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Triage.Rules;

/// <summary>Checks what no single rule shows: rules that can never decide, that contradict each other, or that make light of danger.</summary>
internal static class TriageRulesCheck
{
    private static readonly ChoiceTest Acute = new(KnownFacts.Safety, [SafetyAppraisal.Acute.Code(), SafetyAppraisal.Both.Code()]);

    public static void Check(TriageRules rules, JsonFields file)
    {
        var findings = file.Findings;
        foreach (var rule in rules.Safety.Rules) GroupCheck.MustBePossible(file.Pointer("veiligheid"), rule, new Possibility([rule.When]), findings);
        foreach (var rule in rules.Attention) GroupCheck.MustBePossible(file.Pointer("aandacht"), rule, new Possibility([rule.When]), findings);
        GroupCheck.Check(file.Pointer("urgentie"), rules.Urgency, findings);
        GroupCheck.Check(file.Pointer("besluit"), rules.Decision, findings);
        AcuteIsAcute(file.Pointer("urgentie"), rules.Urgency, findings);
    }

    /// <summary>Who is in direct danger is helped at once (Uitvoeringsbesluit Wmo 2015, art. 4.1.1): no rule may say otherwise.</summary>
    private static void AcuteIsAcute(string pointer, RuleGroup<Urgency> urgency, Findings findings)
    {
        foreach (var rule in GroupCheck.Deciding(urgency, Acute).Where(rule => rule.Then is not Urgency.Acute))
            findings.Refuse(pointer, "notAllowed", $"Regel '{rule.Id}' kan bij acute onveiligheid '{rule.Then.Code()}' geven; acute onveiligheid moet altijd 'acuut' zijn.");
    }
}

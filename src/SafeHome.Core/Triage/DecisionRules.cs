using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage;

/// <summary>What one rule decides.</summary>
internal sealed record RuleOutcome(DecisionCode Decision, Service? Service, string? Receiver, Reason Reason);

/// <summary>Who should act. The rules are tried in order; the first that has an answer gives it.</summary>
internal static class DecisionRules
{
    private static readonly Func<TriageInput, RuleOutcome?>[] InOrder =
        [Acute, NoViolence, OtherRegion, MdaPlusPlus, Save, Investigation, Conditions, LocalTeam];

    private static readonly string[] NotViolence = ["geenHuiselijkGeweld", "andereProblematiek"];

    public static RuleOutcome Of(TriageInput input) => InOrder.Select(rule => rule(input)).OfType<RuleOutcome>().First();

    /// <summary>The report is for another desk, or is about something else than violence.</summary>
    public static RuleOutcome? NoViolence(TriageInput input)
    {
        var violence = input.Facts.Violence;
        var otherDesk = input.Facts.Kind != Reports.ReportKind.VT;
        if (!otherDesk && (violence.Count == 0 || violence.Any(code => !NotViolence.Contains(code, StringComparer.Ordinal)))) return null;
        return new RuleOutcome(DecisionCode.NotAdmissible, null, null, new Reason("P20-geenGeweld", otherDesk
            ? "De melding is niet aan Veilig Thuis gericht, maar aan niet-acute zorg of het Zorg- en Veiligheidshuis."
            : "De melder noemt geen huiselijk geweld of kindermishandeling."));
    }

    /// <summary>The household lives where another Veilig Thuis is at work.</summary>
    public static RuleOutcome? OtherRegion(TriageInput input) => input.LivesElsewhere
        ? new RuleOutcome(DecisionCode.WrongAddressee, null, null, new Reason(
            "P30-andereRegio", $"Het huishouden woont in {input.Region!.Name}: Veilig Thuis-regio {input.Region.RegionName}."))
        : null;

    private static RuleOutcome? Acute(TriageInput input) => AcuteRules.Of(input).FirstOrDefault() is { } reason
        ? new RuleOutcome(DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, reason)
        : null;

    private static RuleOutcome? MdaPlusPlus(TriageInput input) => StructuralRules.IsPattern(input) && input.Has("hulpZonderResultaat")
        ? Transfer(input, ReceiverKind.MdaPlusPlus, "P60-mda",
            "Een patroon van onveiligheid dat eerdere hulp niet heeft doorbroken: voorstel voor MDA++.")
        : null;

    private static RuleOutcome? Save(TriageInput input) => input.HasMinors && (input.HelpRefused || input.Restrained)
        ? Transfer(input, ReceiverKind.Save, "P70-save", input.HelpRefused
            ? "De veiligheid van een minderjarige staat op het spel en hulp wordt geweigerd."
            : "De veiligheid van een minderjarige staat op het spel en er is een tijdelijk huisverbod.")
        : null;

    private static RuleOutcome? Investigation(TriageInput input)
    {
        var why = TooLittleKnown(input) ? "De melding geeft te weinig informatie om de vervolgstappen te bepalen."
            : input.HelpRefused ? "De betrokkenen ontkennen of weigeren hulp."
            : input.Facts.ReporterAskedShielding ? "De melder wordt tegenover het gezin afgeschermd."
            : null;
        return why is null
            ? null
            : new RuleOutcome(DecisionCode.VeiligThuisActs, Service.Investigation, null, new Reason("P80-onderzoek", why));
    }

    private static RuleOutcome? Conditions(TriageInput input)
    {
        var endangered = input.Facts.StalkingRisk == "hoog" || input.Restrained || input.HonourRelated;
        return input.Facts.HasAdultVictim && !input.HasMinors && endangered
            ? new RuleOutcome(DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, new Reason(
                "P95-voorwaarden", "Een volwassene is in gevaar; Veilig Thuis stelt veiligheidsvoorwaarden."))
            : null;
    }

    private static RuleOutcome LocalTeam(TriageInput input) => Transfer(input, ReceiverKind.LocalTeam, "P90-lokaalTeam", input.HasMinors
        ? "Hulp in vrijwillig kader door het lokale team; informeer SAVE, want er zijn minderjarigen."
        : "Hulp in vrijwillig kader door het lokale team.");

    private static RuleOutcome Transfer(TriageInput input, ReceiverKind kind, string rule, string text) =>
        input.Receivers.For(kind, input.Facts.Municipality, input.Facts.PostcodeArea) is { } receiver
            ? new RuleOutcome(DecisionCode.Transfer, null, receiver.Id, new Reason(rule, text))
            : new RuleOutcome(DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, new Reason(
                "P98-geenOntvanger", $"{text} Er is echter geen ontvanger bekend{Where(input)}; Veilig Thuis houdt de melding."));

    private static string Where(TriageInput input) => input.Region is { } municipality
        ? $" voor {municipality.Name}"
        : ", want de gemeente van het huishouden is niet bekend";

    private static bool TooLittleKnown(TriageInput input) =>
        input.Facts.Signals.Count == 0 && input.Facts.Violence.All(code => code == "onbekend");
}

namespace SafeHome.Core.Cbs;

/// <summary>What cannot be true of a record. The rules are this project's: those of CBS are not public.</summary>
public enum ContradictionRule
{
    /// <summary>beoordeeldVoorMelding</summary>
    AssessedBeforeReceipt,

    /// <summary>geenGeweldEnGeweld: none, or unknown, beside a kind of violence.</summary>
    NoViolenceAndViolence,

    /// <summary>kindermishandelingZonderKind: everybody is certainly an adult.</summary>
    ChildAbuseWithoutChild,

    /// <summary>ouderenmishandelingZonderOudere: everybody is certainly under 65.</summary>
    ElderAbuseWithoutElder,

    /// <summary>geborenNaMelding: and not marked as unborn.</summary>
    BornAfterReceipt,

    /// <summary>bsnTweemaal: two persons of one report have one BSN.</summary>
    OneBsnTwice,

    /// <summary>dienstVoorMelding</summary>
    ServiceBeforeReport,

    /// <summary>dienstKlaarVoorStart</summary>
    ServiceEndedBeforeStart,

    /// <summary>dienstKlaarZonderStart: and not broken off.</summary>
    ServiceEndedWithoutStart,

    /// <summary>onderzoekZonderUitkomst: it is done and nothing came out.</summary>
    InvestigationWithoutOutcome,

    /// <summary>overdrachtVoorMelding</summary>
    TransferBeforeReport,

    /// <summary>overdrachtZonderBeoordeling</summary>
    TransferWithoutAssessment,

    /// <summary>aanvaardVoorAanbod</summary>
    AcceptedBeforeOffer,
}

/// <summary>The rules as the interface writes them.</summary>
public static class ContradictionRules
{
    /// <summary>The code, such as <c>bsnTweemaal</c>.</summary>
    public static string Code(this ContradictionRule rule) => Of(rule).Code;

    /// <summary>What is wrong, in Dutch.</summary>
    public static string Text(this ContradictionRule rule) => Of(rule).Text;

    private static (string Code, string Text) Of(ContradictionRule rule) => rule switch
    {
        ContradictionRule.AssessedBeforeReceipt => ("beoordeeldVoorMelding", "De veiligheidsbeoordeling is van voor de melding."),
        ContradictionRule.NoViolenceAndViolence => ("geenGeweldEnGeweld", "Naast een aard van het geweld staat dat er geen is, of dat die onbekend is."),
        ContradictionRule.ChildAbuseWithoutChild => ("kindermishandelingZonderKind", "Er is kindermishandeling, en iedereen is volwassen."),
        ContradictionRule.ElderAbuseWithoutElder => ("ouderenmishandelingZonderOudere", "Er is ouderenmishandeling, en niemand is 65 of ouder."),
        ContradictionRule.BornAfterReceipt => ("geborenNaMelding", "Iemand is na de melding geboren en staat niet als ongeboren."),
        ContradictionRule.OneBsnTwice => ("bsnTweemaal", "Twee betrokkenen hebben één BSN."),
        ContradictionRule.ServiceBeforeReport => ("dienstVoorMelding", "De dienst is van voor de melding."),
        ContradictionRule.ServiceEndedBeforeStart => ("dienstKlaarVoorStart", "De dienst eindigde voor hij begon."),
        ContradictionRule.ServiceEndedWithoutStart => ("dienstKlaarZonderStart", "De dienst is afgerond en nooit begonnen."),
        ContradictionRule.InvestigationWithoutOutcome => ("onderzoekZonderUitkomst", "Het onderzoek is afgerond en heeft geen uitkomst."),
        ContradictionRule.TransferBeforeReport => ("overdrachtVoorMelding", "De overdracht is van voor de melding."),
        ContradictionRule.TransferWithoutAssessment => ("overdrachtZonderBeoordeling", "Er is overgedragen zonder veiligheidsbeoordeling."),
        ContradictionRule.AcceptedBeforeOffer => ("aanvaardVoorAanbod", "De overdracht is aanvaard voor zij werd aangeboden."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}

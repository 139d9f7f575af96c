namespace SafeHome.Core.Triage;

/// <summary>What the rules propose for a report. A person decides.</summary>
/// <param name="Urgency">How soon someone must act.</param>
/// <param name="Safety">The appraisal of safety (veiligheidstaxatie).</param>
/// <param name="Decision">The outcome code of the chain.</param>
/// <param name="Service">The service, where the decision is that Veilig Thuis acts itself.</param>
/// <param name="Receiver">The receiver, where the decision is to transfer and one is known.</param>
/// <param name="Reasons">Why, in Dutch, each with the rule that says so; never empty.</param>
/// <param name="RulesVersion">The version of the rules.</param>
public sealed record Proposal(
    Urgency Urgency,
    SafetyAppraisal Safety,
    DecisionCode Decision,
    Service? Service,
    string? Receiver,
    IReadOnlyList<Reason> Reasons,
    string RulesVersion)
{
    /// <summary>Whether two proposals are equal, reasons included.</summary>
    public bool SaysTheSameAs(Proposal other) => this with { Reasons = other.Reasons } == other && Reasons.SequenceEqual(other.Reasons);
}

/// <summary>One rule that applied, and what it says.</summary>
public sealed record Reason(string Rule, string Text);

/// <summary>How soon someone must act, most urgent first: the order of the worklist.</summary>
public enum Urgency
{
    /// <summary>acuut: at once, day and night.</summary>
    Acute,

    /// <summary>spoed: the same day.</summary>
    Urgent,

    /// <summary>verhoogd: before the regular ones.</summary>
    Elevated,

    /// <summary>regulier: within five working days.</summary>
    Regular,
}

/// <summary>The appraisal of safety (veiligheidstaxatie).</summary>
public enum SafetyAppraisal
{
    /// <summary>acuut</summary>
    Acute,

    /// <summary>structureel</summary>
    Structural,

    /// <summary>beide</summary>
    Both,

    /// <summary>geen</summary>
    None,

    /// <summary>onbekend</summary>
    Unknown,
}

/// <summary>The outcome codes of the chain (StUF-Jeugdzorg, Generieke Melding).</summary>
public enum DecisionCode
{
    /// <summary>VT-00: niet ontvankelijk.</summary>
    NotAdmissible,

    /// <summary>VT-01-01: vervolgstappen belegd bij Veilig Thuis.</summary>
    VeiligThuisActs,

    /// <summary>VT-01-02: overdracht.</summary>
    Transfer,

    /// <summary>VT-01-03: geen vervolgstappen nodig.</summary>
    NoFollowUp,

    /// <summary>VT-01-04: inzet regionaal maatwerk Veilig Thuis.</summary>
    RegionalCustomWork,

    /// <summary>VT-99: onjuist geadresseerd.</summary>
    WrongAddressee,
}

/// <summary>What Veilig Thuis does itself.</summary>
public enum Service
{
    /// <summary>onderzoek</summary>
    Investigation,

    /// <summary>voorwaardenEnVervolg</summary>
    ConditionsAndFollowUp,
}

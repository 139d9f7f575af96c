namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>What a clock runs for.</summary>
public enum ClockTerm
{
    /// <summary>
    /// veiligheidsbeoordeling: from the receipt of a report to the first decision on it. By the norm five working days (Handelingsprotocol Veilig
    /// Thuis); by law five days, within which an investigation must have begun (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1).
    /// </summary>
    Assessment,

    /// <summary>
    /// start van het onderzoek: five days from the receipt of the report (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1); for an investigation
    /// that is not its first decision, from that decision.
    /// </summary>
    StartOfInvestigation,

    /// <summary>onderzoek: ten weeks from the decision to investigate (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2).</summary>
    Investigation,

    /// <summary>
    /// voorwaarden en vervolg: ten weeks from the decision, by the norm of the field (Uitvoeringsregeling Wmo 2015, bijlage 3.7.3). It is counted
    /// like that of the investigation.
    /// </summary>
    ConditionsAndFollowUp,

    /// <summary>regionaal maatwerk: ten weeks from the decision, as this app counts it: no source sets a term.</summary>
    RegionalCustomWork,

    /// <summary>
    /// nieuw besluit: five working days, as for the first, in which a person says what follows when a transfer came back, a service was done, or a
    /// report was reopened. A norm of this app: nothing waits without a clock.
    /// </summary>
    NewDecision,

    /// <summary>aanbieden: one working day from the decision to transfer to the offer. A norm of this app, which offers within seconds.</summary>
    Offer,

    /// <summary>overdracht: from the offer of a transfer to the answer, or until it is taken back, in the working days or hours agreed with the receiver.</summary>
    TransferAnswer,

    /// <summary>monitoring: the months that the organisation sets, from the acceptance of the transfer or the closing. A norm of the field.</summary>
    Monitoring,

    /// <summary>
    /// informeren: four weeks from the first recording of data about a person (Wmo 2015, art. 5.3.1 lid 1), extended by two weeks each time that
    /// the tasks of Veilig Thuis need it (lid 2).
    /// </summary>
    Informing,

    /// <summary>mogelijke koppeling: from the day on which it was noticed until a person has judged it, in working days as the organisation sets them.</summary>
    PossibleLink,

    /// <summary>bewaren: twenty years from the last change (Wmo 2015, art. 5.3.4 lid 2).</summary>
    Retention,
}

/// <summary>Who set a term.</summary>
public enum ClockKind
{
    /// <summary>norm: the field, or an agreement.</summary>
    Norm,

    /// <summary>wettelijk: a law or a decree.</summary>
    Statutory,
}

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>What a clock runs for.</summary>
public enum ClockTerm
{
    /// <summary>
    /// veiligheidsbeoordeling: from the receipt of a report to the first decision on it. By the norm five working days (Handelingsprotocol Veilig
    /// Thuis); by law five days, within which an investigation must have begun (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1).
    /// </summary>
    Assessment,

    /// <summary>onderzoek: ten weeks from the decision to investigate (Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2).</summary>
    Investigation,

    /// <summary>
    /// voorwaarden en vervolg: ten weeks from the decision, by the norm of the field (Uitvoeringsregeling Wmo 2015, bijlage 3.7.3). It is counted
    /// like that of the investigation.
    /// </summary>
    ConditionsAndFollowUp,

    /// <summary>overdracht: from the offer of a transfer to the answer, or until it is taken back, in the working days or hours agreed with the receiver.</summary>
    TransferAnswer,

    /// <summary>informeren: four weeks from the first recording of data about a person (Wmo 2015, art. 5.3.1 lid 1).</summary>
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

namespace SafeHome.Core.Routing;

/// <summary>What a receiver is.</summary>
public enum ReceiverKind
{
    /// <summary>The local team (wijkteam) of a municipality, or of an area within one.</summary>
    LocalTeam,

    /// <summary>A SAVE team: the safety of a child is at stake.</summary>
    Save,

    /// <summary>MDA++: structural unsafety for which earlier help brought no result.</summary>
    MdaPlusPlus,

    /// <summary>The Veilig Thuis of another region: the household lives there.</summary>
    OtherVeiligThuis,

    /// <summary>Raad voor de Kinderbescherming: an investigation into a measure that protects a child (verzoek tot onderzoek).</summary>
    ChildProtectionBoard,

    /// <summary>Zorg- en Veiligheidshuis: problems on several areas of life that care and police can only solve together.</summary>
    CareAndSafetyHouse,

    /// <summary>Centrum Seksueel Geweld: help and traces shortly after sexual violence.</summary>
    SexualViolenceCentre,

    /// <summary>The desk for human trafficking.</summary>
    HumanTrafficking,

    /// <summary>OGGz, niet-acute zorg: worries without violence at home.</summary>
    PublicMentalHealth,
}

namespace SafeHome.Core.Routing;

/// <summary>The codes of <see cref="ReceiverKind"/> as rules write them.</summary>
public static class ReceiverKinds
{
    /// <summary>The code, such as <c>lokaalTeam</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Code(this ReceiverKind kind) => kind switch
    {
        ReceiverKind.LocalTeam => "lokaalTeam",
        ReceiverKind.Save => "save",
        ReceiverKind.MdaPlusPlus => "mdaPlusPlus",
        ReceiverKind.OtherVeiligThuis => "anderVeiligThuis",
        ReceiverKind.ChildProtectionBoard => "raadVoorDeKinderbescherming",
        ReceiverKind.CareAndSafetyHouse => "zorgEnVeiligheidshuis",
        ReceiverKind.SexualViolenceCentre => "centrumSeksueelGeweld",
        ReceiverKind.HumanTrafficking => "meldpuntMensenhandel",
        ReceiverKind.PublicMentalHealth => "oggz",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

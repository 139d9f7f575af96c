using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;

namespace SafeHome.Pipeline.LeadTimes.Files;

/// <summary>What readers call places, terms and breakdowns, in Dutch.</summary>
internal static class Labels
{
    private static readonly Dictionary<string, string> Regions =
        Geography.Netherlands.Regions.ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);

    public static string Of(Place place) =>
        place.Municipality is { } municipality ? Geography.Netherlands.Find(municipality)?.Name ?? "Gemeente onbekend"
        : place.Region is { } region ? Regions.GetValueOrDefault(region) ?? region
        : "Alle regio's";

    public static string? Code(Breakdown by) => by switch
    {
        Breakdown.None => null,
        Breakdown.Source => "bron",
        Breakdown.Urgency => "urgentie",
        Breakdown.Receiver => "ontvanger",
        Breakdown.ReceiverKind => "soortOntvanger",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>A source as a reader calls it.</summary>
    public static string Source(string code) => CodeLists.Label(CodeLists.CbsGroup, code) ?? "Onbekend";

    /// <summary>An urgency as a reader calls it.</summary>
    public static string Urgency(string code) => string.Concat(char.ToUpperInvariant(code[0]).ToString(), code.AsSpan(1));

    /// <summary>A kind of receiver as a reader calls it.</summary>
    public static string ReceiverKind(string code) => code switch
    {
        "lokaalTeam" => "Lokaal team",
        "save" => "SAVE",
        "mdaPlusPlus" => "MDA++",
        "anderVeiligThuis" => "Ander Veilig Thuis",
        "raadVoorDeKinderbescherming" => "Raad voor de Kinderbescherming",
        "zorgEnVeiligheidshuis" => "Zorg- en Veiligheidshuis",
        "centrumSeksueelGeweld" => "Centrum Seksueel Geweld",
        "meldpuntMensenhandel" => "Meldpunt mensenhandel",
        "oggz" => "OGGz",
        _ => "Onbekend",
    };

    /// <summary>A term with its length and who set it.</summary>
    public static string Of(Term term) => (term.Clock, term.Kind) switch
    {
        (ClockTerm.Assessment, ClockKind.Norm) => "Besluit binnen 5 werkdagen (norm)",
        (ClockTerm.Assessment, ClockKind.Statutory) => "Besluit binnen 5 dagen (wet)",
        (ClockTerm.StartOfInvestigation, _) => "Start onderzoek binnen 5 dagen (wet)",
        (ClockTerm.Investigation, _) => "Onderzoek binnen 10 weken (wet)",
        (ClockTerm.ConditionsAndFollowUp, _) => "Voorwaarden en vervolg binnen 10 weken (norm)",
        (ClockTerm.TransferAnswer, _) => "Antwoord op overdracht (afspraak)",
        (ClockTerm.Informing, _) => "Betrokkene geïnformeerd binnen 4 weken (wet)",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };
}

namespace SafeHome.Functions.OpenApi;

/// <summary>What the checks and the history of the delivery to CBS mean.</summary>
internal static class CbsTexts
{
    /// <summary>By schema.</summary>
    public static IReadOnlyDictionary<string, string> OfSchema { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CbsCheckView"] = "De controles van een levering, zoals het CBS ze terugstuurt.",
        ["CbsLayoutView"] = "De indeling van de records.",
        ["CbsFillView"] = "Hoe goed een veld gevuld is.",
        ["CbsContradictionView"] = "Velden van een record die niet allemaal waar kunnen zijn.",
        ["CbsHistoryView"] = "De leveringen van een periode, in volgorde.",
        ["CbsDeliveryView"] = "Een levering die gemaakt is.",
    };

    /// <summary>By schema and field.</summary>
    public static IReadOnlyDictionary<string, string> OfField { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CbsCheckView.regio"] = "De Veilig Thuis-regio.",
        ["CbsCheckView.periode"] = "Het halfjaar.",
        ["CbsCheckView.indeling"] = "Volgens welke indeling.",
        ["CbsCheckView.vulling"] = "Elk veld, in de volgorde van de indeling.",
        ["CbsCheckView.tegenstrijdigheden"] = "Wat elkaar tegenspreekt; leeg als er niets is.",
        ["CbsLayoutView.versie"] = "De versie.",
        ["CbsLayoutView.status"] = "`teVerifieren` zolang zij niet naast de bestandsdefinitie van het CBS is gelegd.",
        ["CbsFillView.record"] = "De soort record.",
        ["CbsFillView.veld"] = "Het veld.",
        ["CbsFillView.verplicht"] = "Of het CBS het in elk record verwacht.",
        ["CbsFillView.gevuld"] = "In hoeveel records er iets staat; dat iets onbekend is, telt niet.",
        ["CbsFillView.records"] = "Hoeveel records er zijn.",
        ["CbsFillView.aandeel"] = "Gevuld, als deel van één; null zonder records.",
        ["CbsContradictionView.regel"] = "Welke regel geschonden is.",
        ["CbsContradictionView.tekst"] = "Wat er niet klopt.",
        ["CbsContradictionView.record"] = "De soort record.",
        ["CbsContradictionView.nummer"] = "Het nummer van de melding, de dienst of de overdracht.",
        ["CbsHistoryView.regio"] = "De Veilig Thuis-regio.",
        ["CbsHistoryView.periode"] = "Het halfjaar.",
        ["CbsHistoryView.ongeschonden"] = "Of het controlespoor is zoals het geschreven werd.",
        ["CbsHistoryView.leveringen"] = "De laatste geldt.",
        ["CbsDeliveryView.gemaakt"] = "Wanneer.",
        ["CbsDeliveryView.door"] = "Wie erom vroeg.",
        ["CbsDeliveryView.inhoud"] = "Hoeveel records, en de SHA-256 van het bestand.",
    };
}

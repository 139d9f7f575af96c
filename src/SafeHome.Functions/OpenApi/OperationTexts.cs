namespace SafeHome.Functions.OpenApi;

/// <summary>What an operation does, and how it can fail besides 401, 403 and 503, which any can.</summary>
/// <param name="Summary">In a few words.</param>
/// <param name="Description">What a caller must know.</param>
/// <param name="Done">What the answer is when all goes well.</param>
/// <param name="Headers">The headers of that answer besides those of every answer.</param>
/// <param name="Errors">Its other errors.</param>
internal sealed record OperationText(string Summary, string Description, string Done, string[] Headers, params int[] Errors);

/// <summary>The texts of every operation, by its id.</summary>
internal static class OperationTexts
{
    public static IReadOnlyDictionary<string, OperationText> All { get; } = new Dictionary<string, OperationText>(StringComparer.Ordinal)
    {
        ["stuurMelding"] = new(
            "Stuur een melding",
            "De melding is bewaard zodra 202 geantwoord is. Dezelfde melding nog eens sturen geeft hetzelfde antwoord, met `Idempotent-Replayed: true`; " +
            "bij twijfel of het antwoord aankwam is opnieuw sturen dus altijd goed. Hetzelfde referentienummer met andere inhoud geeft 422. " +
            "Een twijfelachtige waarde weigert de melding niet: zij wordt apart bewaard en staat in `opmerkingen`.",
            "De melding is ontvangen en bewaard.",
            ["Location", "Idempotent-Replayed"],
            400, 413, 415, 422),
        [StufDescription.OperationId] = new(
            "Stuur een melding als StUF-bericht",
            "Voor wie via CORV meldt: de politie en Halt. Wat 200 beantwoord is, is bewaard, met het bericht zoals het kwam. De eigen referentie van de melder is " +
            "`zender/organisatie` met `referentienummer`: hetzelfde bericht nog eens sturen geeft hetzelfde antwoord, met `Idempotent-Replayed: true`; " +
            "een ander bericht onder dezelfde referentie geeft StUF016. Een geldig bericht wordt altijd aangenomen, ook waar velden `nil` zijn; " +
            "een twijfelachtige waarde wordt apart bewaard. Te volgen met `volgMelding`, met het `referentienummer` van het `Bv03Bericht`.",
            "De melding is ontvangen en bewaard.",
            ["Idempotent-Replayed"],
            413, 415),
        ["volgMelding"] = new(
            "Volg een melding", "Alleen de eigen meldingen bestaan voor de beller.", "Hoe ver de melding is.", [], 404),
        ["leesWerkvoorraad"] = new(
            "Lees de werkvoorraad", "Een lijst van de eigen regio's: het meest urgente eerst, dan op uiterste dag. Vijftig casussen op een pagina.",
            "Een pagina.", [], 400),
        ["leesCasus"] = new(
            "Lees een casus", "De `ETag` van het antwoord gaat mee in `If-Match` bij een besluit.", "De casus.", ["ETag"], 404),
        ["neemBesluit"] = new(
            "Neem een besluit", "Over een melding in de casus. Wie van het voorstel afwijkt, motiveert. `If-Match` zegt op welke versie van de casus het besluit rust.",
            "Het besluit is genomen.", ["ETag"], 400, 404, 409, 412, 413, 415, 428),
        ["wijzigKoppeling"] = new(
            "Beoordeel of wijzig een koppeling",
            "`bevestigen`: de andere casus gaat over hetzelfde huishouden; de meldingen komen samen in de casus die het eerst geopend is. " +
            "`afwijzen`: het zijn twee huishoudens, en dat wordt onthouden. `ongedaanMaken`: de genoemde meldingen krijgen een eigen casus, " +
            "met hun voorstellen, besluiten, overdrachten en termijnen. Het antwoord noemt de casus waarin de meldingen nu zijn.",
            "De koppeling is gewijzigd.", [], 400, 404, 409, 412, 413, 415, 428),
        ["wijzigBehandelaar"] = new(
            "Pak een casus op, neem hem over of geef hem terug",
            "`oppakken`: niemand heeft de casus, of er kwam een melding bij sinds de beller hem oppakte. `overnemen`: een collega heeft hem; dat vraagt een reden. " +
            "`teruggeven`: de beller heeft hem, en daarna niemand meer. Nog eens hetzelfde verandert niets. Een casus behandelen is nergens voorwaarde voor: wie het is, staat erbij.",
            "Wie de casus nu behandelt.", ["ETag"], 400, 404, 409, 412, 413, 415, 428),
        ["wijzigAfscherming"] = new(
            "Scherm een casus af, of wijzig wie hem zien",
            "Voor de casus van een collega, of van iemand die medewerkers kennen. Alleen wie in `medewerkers` genoemd is, ziet de casus nog; voor anderen bestaat hij niet. " +
            "Noem er minstens twee, bij de naam waaronder zij in de historie staan. Met een lege lijst zien alle medewerkers van de regio hem weer. Het vraagt altijd een reden.",
            "Wie de casus nu zien; leeg als dat alle medewerkers van de regio zijn.", ["ETag"], 400, 404, 412, 413, 415, 428),
        ["legVoortgangVast"] = new(
            "Leg vast wat er na het besluit gebeurde",
            "`dienstBeginnen` en `dienstAfronden`: de dienst waartoe besloten is; een onderzoek heeft een uitkomst. Daarna volgt een nieuw besluit of `afsluiten`. " +
            "`informeren`: de persoon weet dat een ander gegevens gaf; `informatietermijnVerlengen` verlengt de termijn daarvoor met twee weken, zolang zij loopt. " +
            "`monitoren`: er is opnieuw gekeken; wat onveilig is wacht op een nieuw besluit. `heropenen`: een afgesloten melding, of een in monitoring, wacht op een nieuw besluit. " +
            "Waar veiligheidsvoorwaarden gesteld zijn, volgt op afsluiten en op een aanvaarde overdracht monitoring. Wat waar kan, staat in `docs/cases.md`.",
            "Het is vastgelegd.", ["ETag"], 400, 404, 409, 412, 413, 415, 428),
        ["probeerRegels"] = new(
            "Probeer regels",
            "Laat zien wat triageregels en routes zouden voorstellen, bij opgegeven feiten of voor de meldingen van een maand in de eigen regio's. Er wordt niets " +
            "bewaard of gewijzigd. Zonder `regels` of `routering` gelden die van de app. Een maand gaat in pagina's van ten hoogste 20.000 meldingen.",
            "Wat de regels zouden voorstellen.", [], 400, 413, 415),
        ["leesOverdrachten"] = new(
            "Lees de overdrachten", "Wat aan de beller is aangeboden, oudste eerst. Vijftig overdrachten op een pagina.", "Een pagina.", [], 400),
        ["leesOverdracht"] = new(
            "Lees een overdracht", "Alleen wat aan de beller is aangeboden, en niet meer nadat de overdracht geweigerd, ingetrokken of verlopen is.", "De overdracht.", [], 404),
        ["beantwoordOverdracht"] = new(
            "Beantwoord een overdracht", "Aanvaarden of weigeren; een weigering vraagt een reden. Een tweede, ander antwoord geeft 409.",
            "Het antwoord is verwerkt.", [], 400, 404, 409, 413, 415),
        ["trekOverdrachtIn"] = new(
            "Trek een overdracht in", "Met een reden, zolang de ontvanger niet geantwoord heeft. De casus komt terug op de werkvoorraad.",
            "De overdracht is ingetrokken.", [], 400, 404, 409, 413, 415),
        ["leesDoorlooptijden"] = new(
            "Lees de doorlooptijden",
            "Van wat in de periode ontvangen is, zoals het buiten de organisatie gezien mag worden: aantallen zijn afgerond op vijftallen; onder de tien, en wat zo'n aantal " +
            "zou verraden, is weggelaten. Over een maand staat er daarom alleen hoeveel meldingen een regio ontving. Met `Accept: text/csv` als CSV.",
            "De doorlooptijden.", [], 400),
        ["leesExacteDoorlooptijden"] = new(
            "Lees de exacte doorlooptijden",
            "Van de eigen regio's, ook over een maand, met alle uitsplitsingen. Er staan geen personen in, maar kleine aantallen kunnen naar een huishouden wijzen: niet om te " +
            "verspreiden. Met `Accept: text/csv` als CSV.",
            "De doorlooptijden.", [], 400),
        ["maakCbsLevering"] = new(
            "Maak de levering aan het CBS",
            "Van een halfjaar en een eigen regio: meldingen met hun betrokkenen, diensten en overdrachten, zoals zij nu bekend zijn. Altijd de hele periode: een latere levering vervangt de " +
            "eerdere. Er staan BSN's in. Elke levering komt in het controlespoor voordat zij gegeven wordt. De indeling van de records is nog niet met het CBS geverifieerd.",
            "Het bestand: ASCII, een record op een regel, velden op vaste plaatsen.", [], 400),
        ["controleerCbsLevering"] = new(
            "Controleer de levering aan het CBS",
            "Wat het CBS terugstuurt, vooraf: hoe goed elk veld gevuld is, en welke velden elkaar tegenspreken. Er staan nummers van records in, en geen personen.",
            "De controles.", [], 400),
        ["leesCbsLeveringen"] = new(
            "Lees welke leveringen gemaakt zijn", "Van een halfjaar en een eigen regio, in volgorde; de laatste geldt.", "De leveringen.", [], 400),
        ["leesGeparkeerd"] = new(
            "Lees het vastgelopen werk", "Oudste eerst, zonder inhoud. Vijftig op een pagina.", "Een pagina.", [], 400),
        ["hervatGeparkeerd"] = new(
            "Hervat vastgelopen werk", "Een onleesbaar bericht kan niet hervat worden, alleen afgesloten.", "Het werk wordt hervat.", [], 404, 409),
        ["sluitGeparkeerd"] = new(
            "Sluit vastgelopen werk af", "Voorgoed, met een reden die bewaard blijft.", "Het werk is afgesloten.", [], 400, 404, 413, 415),
    };
}

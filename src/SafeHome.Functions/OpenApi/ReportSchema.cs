using Microsoft.OpenApi;
using SafeHome.Core.Reports;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>The schema of a report as it is sent in. What it allows is accepted; what is doubtful but about danger is accepted too, so it has few patterns.</summary>
internal static class ReportSchema
{
    public const string Name = "Melding";

    private const int Story = 1_000_000;

    public static OpenApiSchema Build() => Object(
        "Een melding: wie meldt wat, over wie.",
        Required("soort", Code(CodeLists.Kind, "Het loket waaraan gemeld wordt.")),
        Required("referentienummer", Filled("Het eigen nummer van de melder: hetzelfde nummer met dezelfde inhoud is een herhaling.", 100, "PL0900-2026350001-1")),
        Required("datumTijd", Time("Wanneer de melding geschreven is.")),
        Optional("verzoek", Text("Wat de melder vraagt.", 1_000, "Graag beoordelen")),
        Optional("terugkoppelingGewenst", Flag("Of de melder wil horen wat er besloten is.")),
        Required("melder", Reporter()),
        Required("zorgelijkeSituatie", Situation()),
        Optional("naarAanleidingVan", List("De incidenten die tot de melding leidden.", Incident())),
        Required("heeftBetrekkingOp", List("De personen over wie gemeld wordt.", ReportPersonSchema.Build(), fewest: 1)));

    private static OpenApiSchema Reporter() => Object(
        "Wie meldt.",
        Required("hoedanigheid", Code(CodeLists.ReporterCapacity, "Wat de melder is.")),
        Optional("naam", Text("De naam van de persoon of de dienst.", 200)),
        Optional("telefoonnummer", Text("Waarop de melder te bereiken is.")),
        Optional("emailAdres", Text("Waarop de melder te bereiken is.")),
        Optional("identiteitBekendMaken", Flag("Of verteld mag worden wie meldde. Wie niet beroepsmatig meldt, wordt zonder toestemming afgeschermd.")),
        Optional("grondAfscherming", Text("Waarom een beroepsmatige melder afgeschermd blijft (Uitvoeringsbesluit Wmo 2015, art. 4.1.8).")));

    private static OpenApiSchema Situation() => Object(
        "Wat er zorgelijk is.",
        Required("situatieSchets", Filled("Wat er gezien, gehoord of verteld is.", Story)),
        Optional("nadereOmschrijving", Text("Wat daar verder over te zeggen is.", Story)),
        Optional("aardGeweld", List("De aard van het geweld.", Code(CodeLists.Violence, "Een aard van geweld."))),
        Optional("signalen", List("Signalen van onveiligheid.", OpenCode(CodeLists.Signal, "Een signaal."))),
        Optional("vraagAntwoord", List("Antwoorden op de vragen van de keten.", Object(
            "Een vraag met haar antwoord.",
            Required("vraag", Code(CodeLists.Question, "De vraag.")),
            Required("antwoord", Filled("Het antwoord."))))),
        Optional("sashNiveau", Code(CodeLists.StalkingRisk, "De uitkomst van de screening op stalking (SASH).")),
        Optional("meldcode", Meldcode()));

    private static OpenApiSchema Meldcode()
    {
        var question = Number("De vraag van het afwegingskader waarbij de melder uitkwam.");
        (question.Minimum, question.Maximum) = ("1", "5");
        return Object(
            "Wat de meldcode opleverde.",
            Optional("afwegingsvraag", question),
            Optional("hulpGeaccepteerd", Flag("Of aangeboden hulp geaccepteerd is.")));
    }

    private static OpenApiSchema Incident() => Object(
        "Een incident.",
        Optional("id", Text("Het nummer van het incident bij de melder, zoals het BVH-nummer.", 1_000, "2026350001")),
        Optional("datumTijd", Time("Wanneer het gebeurde.")),
        Optional("locatie", Text("Waar het gebeurde.")),
        Optional("omschrijving", Text("Wat er gebeurde.", Story)));
}

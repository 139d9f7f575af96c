using Microsoft.OpenApi;
using SafeHome.Core.Cases;
using SafeHome.Functions.Endpoints;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>The schemas of the commands that are sent in.</summary>
internal static class CommandSchemas
{
    public static OpenApiSchema Decision() => Object(
        "Een besluit op een melding.",
        Required("melding", Identifier("De melding waarover besloten wordt.")),
        Required("besluit", OneOf("Het besluit (CORV-code).", AnswerCodes.Decisions)),
        Optional("dienst", OneOf("De dienst van Veilig Thuis; alleen bij VT-01-01, en daar verplicht.", AnswerCodes.Services)),
        Optional("ontvanger", Identifier("Aan wie overgedragen wordt, zoals `lokaal-team-GM0307`; verplicht bij VT-01-02, toegestaan bij VT-00 en VT-99.")),
        Optional("motivering", Text("Waarom; verplicht waar het besluit afwijkt van het voorstel, er niets volgt, het na een dienst komt of na de norm van vijf werkdagen, en waar een beroepsmatige melder zonder grond is afgeschermd.", 10_000)));

    public static OpenApiSchema Link() => Object(
        "Een oordeel over een mogelijke koppeling, of het ongedaan maken van een koppeling.",
        Required("actie", OneOf("Wat er gebeurt.", "bevestigen", "afwijzen", "ongedaanMaken")),
        Optional("casus", Identifier("De andere casus; verplicht bij bevestigen en afwijzen, en alleen daarbij.")),
        Optional("meldingen", new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "De meldingen die niet bij de casus horen; verplicht bij ongedaanMaken, en alleen daarbij.",
            MinItems = 1,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 },
        }),
        Required("reden", Filled("Waarom; de reden blijft bij de casus.", 10_000)));

    public static OpenApiSchema Handler() => Object(
        "Wie de casus behandelt.",
        Required("actie", OneOf("Wat er gebeurt.", "oppakken", "overnemen", "teruggeven")),
        Optional("reden", Text("Waarom; verplicht bij overnemen, niet bij oppakken.", 10_000)));

    public static OpenApiSchema Protection() => Object(
        "Wie een casus mogen zien.",
        Required("medewerkers", new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "De medewerkers: niemand, of twee tot twintig.",
            MaxItems = ProtectCase.Most,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ProtectCase.LongestName },
        }),
        Required("reden", Filled("Waarom; de reden blijft bij de casus.", 10_000)));

    public static OpenApiSchema Progress() => Object(
        "Wat er na het besluit gebeurde.",
        Required("actie", OneOf("Wat er gebeurde.", ProgressBody.Actions)),
        Optional("melding", Identifier("De melding; verplicht, behalve bij informeren en informatietermijnVerlengen.")),
        Optional("persoon", Identifier("De persoon; verplicht bij informeren en informatietermijnVerlengen, en alleen daarbij.")),
        Optional("uitkomst", OneOf(
            "Bij dienstAfronden wat een onderzoek opleverde, of `afgebroken`; bij monitoren `veilig` of `onveilig`.", AnswerCodes.ServiceOutcomes.Append(ProgressBody.Safe).Append(ProgressBody.Unsafe))),
        Optional("reden", Text("Waarom; verplicht bij verlengen, afsluiten, heropenen, afbreken en onveiligheid, niet bij beginnen en informeren.", 10_000)));

    public static OpenApiSchema Trial() => Object(
        "Regels om te proberen. Geef feiten of een maand: het een of het ander.",
        Optional("regels", AnyObject("Een regelbestand, zoals `docs/schemas/triage-rules.schema.json` het beschrijft.")),
        Optional("routering", AnyObject("Een routebestand, zoals `docs/schemas/routing.schema.json` het beschrijft.")),
        Optional("feiten", AnyObject("Feiten bij hun naam; wat niet genoemd is, is onbekend. De feiten staan in `docs/triage.md`.")),
        Optional("maand", new OpenApiSchema { Type = JsonSchemaType.String, Description = "De maand van ontvangst.", Pattern = "^2[0-9]{3}-(0[1-9]|1[0-2])$" }));

    public static OpenApiSchema Reaction() => Object(
        "Het antwoord op een overdracht.",
        Required("reactie", OneOf("Aanvaarden of weigeren.", "aanvaard", "geweigerd")),
        Optional("reden", Text("Waarom; verplicht bij een weigering.", 10_000)));

    public static OpenApiSchema Withdrawal() => Object(
        "Waarom een overdracht ingetrokken wordt.",
        Required("reden", Filled("De reden.", 10_000)));

    public static OpenApiSchema Closing() => Object(
        "Waarom vastgelopen werk afgesloten wordt.",
        Required("reden", Filled("De reden.", 10_000)));

    private static OpenApiSchema AnyObject(string description) => new() { Type = JsonSchemaType.Object, Description = description };

    private static OpenApiSchema Identifier(string description) => new() { Type = JsonSchemaType.String, Description = description, MinLength = 1 };
}

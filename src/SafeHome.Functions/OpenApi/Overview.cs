using Microsoft.OpenApi;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.OpenApi;

/// <summary>What the document says about the interface as a whole.</summary>
internal static class Overview
{
    private const string BasePath = "/v1";

    public static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SafeHomeFunctions",
            Version = StandardHeaders.ApiVersion,
            Summary = "Meldingen aan Veilig Thuis: ontvangen, beoordelen, overdragen en terugkoppelen.",
            Description = """
                Organisaties die huiselijk geweld of kindermishandeling melden, medewerkers van Veilig Thuis en organisaties die een
                overdracht krijgen, werken met deze interface.

                - Berichten zijn JSON in UTF-8. Onbekende velden worden geweigerd; `null` geldt als weggelaten. Wie via CORV meldt, stuurt StUF (XML).
                - Tijdstippen hebben bij het versturen een tijdzone en komen terug in UTC.
                - Fouten zijn `application/problem+json` (RFC 9457); bij ongeldige invoer staan alle fouten tegelijk in `invalidParams`.
                - In een URL staan nooit persoonsgegevens.
                - Wie belt, stuurt een sleutel mee in `X-API-Key`, of een token in `Authorization: Bearer`. De rol die daarbij hoort bepaalt wat mag.
                - Wie te vaak belt krijgt 429; wie 429 of 503 krijgt, wacht zo lang als `Retry-After` zegt en stuurt hetzelfde verzoek nog eens.
                """,
            Contact = new OpenApiContact
            {
                Name = "Beheer van SafeHomeFunctions",
                Url = new Uri("https://veiligthuis.example/contact"),
                Email = "beheer@veiligthuis.example",
            },
            License = new OpenApiLicense { Name = "European Union Public Licence 1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers =
        [
            new OpenApiServer { Url = "https://veiligthuis.example" + BasePath, Description = "Vervang de naam door die van de Veilig Thuis-organisatie." },
        ];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Meldingen", Description = "Een melding sturen en volgen (rol `melder`)." },
            new() { Name = "Casussen", Description = "De werkvoorraad, de casus en de besluiten daarop (rol `triage`)." },
            new() { Name = "Triage", Description = "Regels van de triage proberen (rol `triage`)." },
            new() { Name = "Overdrachten", Description = "Aangeboden overdrachten lezen en beantwoorden (rol `ontvanger`)." },
            new() { Name = "Doorlooptijden", Description = "Hoe lang het werk duurt (rol `monitor`; exact voor de eigen regio's: rol `triage`)." },
            new() { Name = "CBS", Description = "De halfjaarlijkse levering aan het CBS, met de controles die het CBS terugstuurt (rol `statistiek`)." },
            new() { Name = "Beheer", Description = "Werk dat vastliep hervatten of afsluiten, zonder inhoud te zien (rol `beheer`)." },
        };
        document.Paths = WithoutBasePath(document.Paths);
    }

    // The version stands in the address of the server, where the API Design Rules look for it (/core/uri-version).
    private static OpenApiPaths WithoutBasePath(OpenApiPaths paths)
    {
        var shorter = new OpenApiPaths();
        foreach (var (path, item) in paths) shorter.Add(path[BasePath.Length..], item);
        return shorter;
    }
}

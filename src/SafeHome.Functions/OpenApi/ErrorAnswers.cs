using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>How errors are answered.</summary>
internal static class ErrorAnswers
{
    private static readonly Dictionary<int, (string Title, string Text, string[] Headers)> _texts = new()
    {
        [400] = ("Ongeldige invoer", "De invoer klopt niet; alle fouten staan in `invalidParams`.", []),
        [401] = ("Wie bent u?", "De sleutel of het token ontbreekt, of is niet geldig.", ["WWW-Authenticate"]),
        [403] = ("Niet toegestaan", "De rol van de beller geeft geen toegang.", []),
        [404] = ("Niet gevonden", "Dit bestaat niet, of niet voor de beller.", []),
        [409] = ("Kan nu niet", "De stand van zaken laat dit niet toe.", []),
        [412] = ("De casus is gewijzigd", "Een ander heeft de casus gewijzigd; wat er gebeurde staat in `wijzigingen`. Lees hem opnieuw.", []),
        [413] = ("Te groot", "De inhoud is groter dan 1 MiB.", []),
        [415] = ("Verkeerd soort inhoud", "De inhoud is niet van een type dat hier gelezen wordt.", []),
        [422] = ("Referentienummer al gebruikt", "Onder dit referentienummer is al een andere melding ontvangen; deze is niet bewaard.", []),
        [428] = ("If-Match ontbreekt", "Stuur de ETag van de gelezen casus mee in If-Match.", []),
        [429] = ("Te veel verzoeken", "De organisatie stuurt meer verzoeken dan zij mag. Wacht zo lang als Retry-After zegt.", ["Retry-After"]),
        [503] = ("Even niet beschikbaar", "De opslag is niet bereikbaar; er is niets bewaard. Probeer het zo opnieuw.", ["Retry-After"]),
    };

    public static OpenApiResponse Of(int status, OpenApiDocument document)
    {
        var (title, text, headers) = _texts[status];
        var example = new JsonObject
        {
            ["status"] = status,
            ["title"] = title,
            ["detail"] = text.Replace("`", "", StringComparison.Ordinal),
            ["instance"] = "/v1/meldingen",
        };
        if (status is 400)
            example["invalidParams"] = new JsonArray(new JsonObject { ["name"] = "/soort", ["code"] = "required", ["reason"] = "Dit veld is verplicht." });
        if (status is 412)
        {
            example["wijzigingen"] = new JsonArray(
                new JsonObject { ["tijdstip"] = "2026-11-21T09:12:00Z", ["door"] = "collega", ["gebeurtenis"] = "besluitGenomen" });
        }

        return Answer(text, headers, example, document);
    }

    /// <summary>What has nothing to do with the operation: a wrong method, a body that came too slowly, a fault of the app.</summary>
    public static OpenApiResponse Other(OpenApiDocument document) => Answer("Een andere fout.", [], example: null, document);

    private static OpenApiResponse Answer(string text, string[] headers, JsonObject? example, OpenApiDocument document)
    {
        var response = new OpenApiResponse
        {
            Description = text,
            Headers = SharedParts.HeadersOfEveryAnswer(document),
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem", document), Example = example },
            },
        };
        foreach (var header in headers) response.Headers[header] = new OpenApiHeaderReference(header, document);
        return response;
    }
}

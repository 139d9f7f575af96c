using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SafeHome.Pipeline.Feedback;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>What this app sends by itself, to organisations that registered an endpoint.</summary>
internal static class Webhooks
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    public static void Describe(OpenApiDocument document)
    {
        document.Webhooks ??= new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal);
        document.Webhooks["uitkomstGeregistreerd"] = new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = OutcomeRegistered(document) },
        };
    }

    private static OpenApiOperation OutcomeRegistered(OpenApiDocument document) => new()
    {
        OperationId = "ontvangUitkomstGeregistreerd",
        Summary = "Er is een uitkomst van een eigen melding.",
        Description = """
            Een CloudEvent (1.0) zonder inhoud: vraag daarna de melding op. Hetzelfde event kan meer dan eens komen, met hetzelfde `id`;
            een volgend event over dezelfde melding komt pas als het vorige is aangenomen. De handtekening is die van Standard Webhooks 1.0.
            """,
        Tags = new HashSet<OpenApiTagReference> { new("Meldingen", document) },
        Parameters =
        [
            Header("webhook-id", "Het `id` van het event.", $"{Id}-1"),
            Header("webhook-timestamp", "Wanneer dit verzoek verstuurd is, in seconden sinds 1970. Weiger wat ouder is dan vijf minuten.", "1764000000"),
            Header("webhook-signature", "`v1,` en de HMAC-SHA-256, in base64, van id, punt, timestamp, punt en body.", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Het event.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/cloudevents+json"] = new OpenApiMediaType { Schema = Event(), Example = Example() },
            },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "Het event is aangenomen." },
            ["default"] = new OpenApiResponse { Description = "Het event is niet aangenomen; het komt opnieuw, tot een week lang. Na 400, 410, 413, 415 of 422 komt het niet opnieuw." },
        },
        Security = [],
    };

    private static OpenApiSchema Event() => Object(
        "Een CloudEvent in JSON.",
        Required("specversion", OneOf("De versie van CloudEvents.", "1.0")),
        Required("id", Text("Hetzelfde bij een herhaling.", 40, $"{Id}-1")),
        Required("source", Text("De Veilig Thuis-organisatie.", 100, "/oin/00000000990000000099/systeem/safehome")),
        Required("type", OneOf("Wat er gebeurd is.", OutcomeEvent.Type)),
        Required("subject", Text("Over welke melding het gaat.", 40, $"melding/{Id}")),
        Required("time", Time("Wanneer de uitkomst bekend werd, in UTC.")));

    private static JsonObject Example() => new()
    {
        ["specversion"] = "1.0",
        ["id"] = $"{Id}-1",
        ["source"] = "/oin/00000000990000000099/systeem/safehome",
        ["type"] = OutcomeEvent.Type,
        ["subject"] = $"melding/{Id}",
        ["time"] = "2026-11-21T20:15:00Z",
    };

    private static OpenApiParameter Header(string name, string text, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = text,
        Schema = Text(text, 200),
        Example = example,
    };
}

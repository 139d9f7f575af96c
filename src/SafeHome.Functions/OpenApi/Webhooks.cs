using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Routing;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>What this app sends by itself, to organisations that registered an endpoint.</summary>
internal static class Webhooks
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly SentEvent[] All =
    [
        new(
            "uitkomstGeregistreerd",
            "Meldingen",
            "Er is een uitkomst van een eigen melding.",
            "Vraag daarna de melding op. Een volgend event over dezelfde melding komt pas als het vorige is aangenomen.",
            OutcomeEvent.Type,
            $"{Id}-1",
            $"melding/{Id}"),
        new(
            "overdrachtAangeboden",
            "Overdrachten",
            "Er wacht een overdracht op antwoord.",
            "Vraag daarna de overdracht op. Zij staat ook in de lijst van overdrachten, of het event nu aankomt of niet.",
            OfferEvent.TransferType,
            $"{Id}-0001",
            $"overdracht/{Id}-0001"),
        new(
            "kennisgevingGegeven",
            "Overdrachten",
            "Een ander heeft of krijgt de regie over een huishouden.",
            "Vraag daarna de kennisgeving op, zoals een overdracht. Zij vraagt geen antwoord.",
            OfferEvent.NoticeType,
            $"{Id}-i001",
            $"overdracht/{Id}-i001"),
    ];

    public static void Describe(OpenApiDocument document)
    {
        document.Webhooks ??= new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal);
        foreach (var sent in All)
        {
            document.Webhooks[sent.Name] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = OperationOf(sent, document) },
            };
        }
    }

    private static OpenApiOperation OperationOf(SentEvent sent, OpenApiDocument document) => new()
    {
        OperationId = $"ontvang{char.ToUpperInvariant(sent.Name[0])}{sent.Name[1..]}",
        Summary = sent.Summary,
        Description = $"""
            Een CloudEvent (1.0) zonder inhoud. {sent.Description} Hetzelfde event kan meer dan eens komen, met hetzelfde `id`.
            De handtekening is die van Standard Webhooks 1.0.
            """,
        Tags = new HashSet<OpenApiTagReference> { new(sent.Tag, document) },
        Parameters =
        [
            Header("webhook-id", "Het `id` van het event.", sent.Id),
            Header("webhook-timestamp", "Wanneer dit verzoek verstuurd is, in seconden sinds 1970. Weiger wat ouder is dan vijf minuten.", "1764000000"),
            Header("webhook-signature", "`v1,` en de HMAC-SHA-256, in base64, van id, punt, timestamp, punt en body.", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Het event.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/cloudevents+json"] = new OpenApiMediaType { Schema = Event(sent), Example = Example(sent) },
            },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "Het event is aangenomen." },
            ["default"] = new OpenApiResponse { Description = "Het event is niet aangenomen; het komt opnieuw, tot een week lang. Na 400, 410, 413, 415 of 422 komt het niet opnieuw." },
        },
        Security = [],
    };

    private static OpenApiSchema Event(SentEvent sent) => Object(
        "Een CloudEvent in JSON.",
        Required("specversion", OneOf("De versie van CloudEvents.", "1.0")),
        Required("id", Text("Hetzelfde bij een herhaling.", 40, sent.Id)),
        Required("source", Text("De Veilig Thuis-organisatie.", 100, "/oin/00000000990000000099/systeem/safehome")),
        Required("type", OneOf("Wat er gebeurd is.", sent.Type)),
        Required("subject", Text("Waarover het gaat.", 60, sent.Subject)),
        Required("time", Time("Wanneer het gebeurde, in UTC.")));

    private static JsonObject Example(SentEvent sent) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = sent.Id,
        ["source"] = "/oin/00000000990000000099/systeem/safehome",
        ["type"] = sent.Type,
        ["subject"] = sent.Subject,
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

    private sealed record SentEvent(string Name, string Tag, string Summary, string Description, string Type, string Id, string Subject);
}

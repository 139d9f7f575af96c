using Microsoft.OpenApi;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Functions.SignIn.Tokens;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>What operations share: the headers of every answer, the shape of errors, and how a caller says who it is.</summary>
internal static class SharedParts
{
    /// <summary>How a caller says who it is: one of these.</summary>
    public static readonly IReadOnlyList<string> WaysIn = [ApiKeyAuthentication.SchemeName, BearerAuthentication.SchemeName];

    private static readonly (string Name, string Text, string Value)[] _standardHeaders =
    [
        ("API-Version", "De versie van de interface.", StandardHeaders.ApiVersion),
        ("Cache-Control", "Antwoorden worden nergens bewaard.", "no-store"),
        ("Content-Security-Policy", "Geen pagina mag het antwoord insluiten.", "frame-ancestors 'none'"),
        ("Strict-Transport-Security", "Alleen over TLS.", "max-age=31536000"),
        ("X-Content-Type-Options", "Het Content-Type is wat het zegt.", "nosniff"),
        ("X-Frame-Options", "Geen pagina mag het antwoord insluiten.", "DENY"),
    ];

    public static void Add(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        var headers = document.Components.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        foreach (var (name, text, value) in _standardHeaders) headers[name] = Header(text, value);
        headers["ETag"] = Header("De versie van de casus, voor If-Match.", "\"3\"");
        headers["Location"] = Header("Waar de melding te volgen is.", "/v1/meldingen/0123456789abcdef0123456789abcdef");
        headers["Idempotent-Replayed"] = new OpenApiHeader
        {
            Description = "Staat er alleen bij een herhaling: dit antwoord is al eens gegeven.",
            Schema = OneOf("Altijd waar.", "true"),
        };
        headers["Retry-After"] = new OpenApiHeader
        {
            Description = "Over hoeveel seconden opnieuw te proberen.",
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
        };
        headers["WWW-Authenticate"] = Header("Hoe de beller zegt wie hij is.", ApiKeyAuthentication.SchemeName);

        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas["InvalidParam"] = InvalidParam();
        document.Components.Schemas["CaseChange"] = CaseChange();
        document.Components.Schemas["Problem"] = Problem(document);

        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyAuthentication.Header,
                Description = "De sleutel van de organisatie. De rol van de sleutel bepaalt wat mag.",
            },
            [BearerAuthentication.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "Een token van de uitgever die met Veilig Thuis is afgesproken, met het OIN en de rol van de organisatie. Niet samen met een sleutel.",
            },
        };
    }

    public static Dictionary<string, IOpenApiHeader> HeadersOfEveryAnswer(OpenApiDocument document) =>
        _standardHeaders.ToDictionary(header => header.Name, IOpenApiHeader (header) => new OpenApiHeaderReference(header.Name, document), StringComparer.Ordinal);

    private static OpenApiHeader Header(string text, string example) => new()
    {
        Description = text,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };

    private static OpenApiSchema InvalidParam() => Object(
        "Een fout in de invoer.",
        Required("name", Any("Waar: een JSON-pointer (RFC 6901), leeg voor het geheel; of de naam van een queryparameter.")),
        Required("code", OneOf("Wat eraan schort.", Problems.Codes)),
        Required("reason", Any("Waarom, zonder de waarde zelf.")));

    private static OpenApiSchema Problem(OpenApiDocument document) => Object(
        "Een fout (RFC 9457).",
        Required("status", Number("De HTTP-status.")),
        Required("title", Any("Wat voor fout het is.")),
        Required("detail", Any("Wat eraan te doen is.")),
        Required("instance", Any("Het pad dat gevraagd werd.")),
        new Field("invalidParams", List("Bij ongeldige invoer: alle fouten, ten hoogste honderd.", new OpenApiSchemaReference("InvalidParam", document)), IsRequired: false),
        new Field("wijzigingen", List("Bij 412: wat er gebeurde sinds de gelezen versie, ten hoogste de laatste honderd.", new OpenApiSchemaReference("CaseChange", document)), IsRequired: false));

    private static OpenApiSchema CaseChange() => Object(
        "Iets wat in de casus gebeurde sinds de gelezen versie, zonder inhoud.",
        Required("tijdstip", Time("Wanneer.")),
        Required("door", Any("Wie het deed.")),
        Required("gebeurtenis", Any("Wat voor iets het was, zoals in `historie`.")));

    private static OpenApiSchema Any(string description) => new() { Type = JsonSchemaType.String, Description = description };
}

using System.Text.Json.Nodes;

namespace SafeHome.Functions.Tests.Description;

/// <summary>A small OpenAPI document that keeps every rule, and for each rule the change that breaks it.</summary>
internal static class BrokenDescriptions
{
    public const string Sound = "sound";

    public static IReadOnlyDictionary<string, Action<JsonObject>> All { get; } = new Dictionary<string, Action<JsonObject>>(StringComparer.Ordinal)
    {
        ["/core/no-trailing-slash"] = document => Rename(document, "/dingen/"),
        ["/core/path-segments-kebab-case"] = document => Rename(document, "/mijnDingen"),
        ["/core/query-keys-camel-case"] = document => Get(document)["parameters"]![0]!["name"] = "pagina_nummer",
        ["/core/http-methods"] = document => document["paths"]!["/dingen"]!["trace"] = Get(document).DeepClone(),
        ["/core/http-safety"] = document => Get(document)["requestBody"] = JsonNode.Parse("""{"content":{"application/json":{}}}"""),
        ["/core/naming-collections"] = document => Rename(document, "/ding/{id}"),
        ["/core/doc-openapi"] = document => document["paths"] = new JsonObject(),
        ["/core/doc-openapi-contact"] = document => document["info"]!.AsObject().Remove("contact"),
        ["/core/doc-language"] = document => Get(document).Remove("summary"),
        ["/core/uri-version"] = document => document["servers"]![0]!["url"] = "https://dingen.example/v1.0",
        ["/core/semver"] = document => document["info"]!["version"] = "1.0",
        ["/core/version-header"] = document => HeadersOfSuccess(document).Remove("API-Version"),
        ["/core/transport/tls"] = document => document["servers"]![0]!["url"] = "http://dingen.example/v1",
        ["/core/transport/security-headers"] = document => HeadersOfSuccess(document).Remove("X-Frame-Options"),
        ["/core/transport/no-sensitive-uris"] = document => Get(document)["parameters"]![0]!["name"] = "bsn",
        ["/core/error-handling/problem-details"] = document => Get(document)["responses"]!["400"]!["content"] = JsonNode.Parse("""{"application/json":{}}"""),
        ["/core/error-handling/invalid-input"] = document => Get(document)["responses"]!.AsObject().Remove("400"),
        ["/core/date-time/format"] = document => document["components"]!["schemas"]!["Ding"]!["properties"]!["tijdstip"]!.AsObject().Remove("format"),
        ["/core/date-time/timezone"] = document => document["components"]!["schemas"]!["Ding"]!["properties"]!["tijdstip"]!["format"] = "date-time-local",
        ["/core/date-time/date-omit-time-portion"] = document => document["components"]!["schemas"]!["Ding"]!["properties"]!["beginDatum"]!["format"] = "date-time",
    };

    public static JsonObject New()
    {
        const string Headers = """
            {"API-Version":{},"Cache-Control":{},"Content-Security-Policy":{},"Strict-Transport-Security":{},"X-Content-Type-Options":{},"X-Frame-Options":{}}
            """;
        return JsonNode.Parse($$"""
            {
              "openapi": "3.1.1",
              "info": { "title": "Dingen", "version": "1.0.0", "contact": { "name": "Beheer", "url": "https://dingen.example", "email": "beheer@dingen.example" } },
              "servers": [{ "url": "https://dingen.example/v1" }],
              "paths": {
                "/dingen": {
                  "get": {
                    "summary": "Lees dingen",
                    "description": "Alle dingen.",
                    "parameters": [{ "name": "pagina", "in": "query", "schema": { "type": "integer" } }],
                    "responses": {
                      "200": { "description": "Dingen.", "headers": {{Headers}} },
                      "400": {
                        "description": "Fout.",
                        "headers": {{Headers}},
                        "content": { "application/problem+json": { "schema": {
                          "type": "object", "required": ["status", "title", "detail"], "properties": { "status": {}, "title": {}, "detail": {} } } } }
                      }
                    }
                  }
                }
              },
              "components": { "schemas": { "Ding": { "type": "object", "properties": { "tijdstip": { "type": "string", "format": "date-time" }, "beginDatum": { "type": "string", "format": "date" } } } } }
            }
            """)!.AsObject();
    }

    private static JsonObject Get(JsonObject document) => document["paths"]!["/dingen"]!["get"]!.AsObject();

    private static JsonObject HeadersOfSuccess(JsonObject document) => Get(document)["responses"]!["200"]!["headers"]!.AsObject();

    private static void Rename(JsonObject document, string path)
    {
        var paths = document["paths"]!.AsObject();
        var item = paths["/dingen"]!.DeepClone();
        paths.Remove("/dingen");
        paths[path] = item;
    }
}

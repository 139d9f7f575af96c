using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafeHome.Functions.Tests.Support;

/// <summary>The OpenAPI document, and what does not fit it.</summary>
internal sealed class DescribedInterface(JsonElement document)
{
    public JsonElement Document { get; } = document;

    public static async Task<DescribedInterface> OfAsync(RunningApp app) => new((await app.GetAsync("/v1/openapi.json", null)).Json);

    public JsonElement Schema(string name) => Document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    /// <summary>Every operation, with its path and method.</summary>
    public IEnumerable<(string Path, string Method, JsonElement Operation)> Operations() =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select (path.Name, method.Name, method.Value);

    public JsonElement Operation(string id) => Operations().Single(operation => operation.Operation.GetProperty("operationId").GetString() == id).Operation;

    /// <summary>The example of what is sent in, as text.</summary>
    public string Example(string operationId) => Body(operationId).GetProperty("example").GetRawText();

    /// <summary>The example of what is sent in, as a body; null where nothing is. Or another body of the same kind.</summary>
    public HttpContent? ExampleBody(string operationId, string? instead = null)
    {
        if (!Operation(operationId).TryGetProperty("requestBody", out var body)) return null;
        var media = body.GetProperty("content").EnumerateObject().First();
        var example = media.Value.GetProperty("example");
        var text = instead ?? (example.ValueKind is JsonValueKind.String ? example.GetString()! : example.GetRawText());
        return new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(media.Name));
    }

    public JsonElement Body(string operationId) =>
        Operation(operationId).GetProperty("requestBody").GetProperty("content").GetProperty("application/json");

    public JsonElement Resolve(JsonElement part)
    {
        if (!part.TryGetProperty("$ref", out var reference)) return part;
        return reference.GetString()!.Split('/')[1..].Aggregate(Document, (at, name) => at.GetProperty(name));
    }

    /// <summary>Where a value does not fit its schema. A field that the schema does not name is a fault as well.</summary>
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices))
            return choices.EnumerateArray().Any(choice => !Faults(choice, value, at).Any()) ? [] : [$"{at}: none of the choices"];
        if (!TypesOf(schema).Contains(TypeOf(value), StringComparer.Ordinal)) return [$"{at}: is {TypeOf(value)}"];
        if (schema.TryGetProperty("enum", out var codes) && !codes.EnumerateArray().Any(code => JsonElement.DeepEquals(code, value)))
            return [$"{at}: {value} is not one of the codes"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => FaultsOfObject(schema, value, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Faults(schema.GetProperty("items"), item, $"{at}/{index}")),
            JsonValueKind.String => FaultsOfText(schema, value.GetString()!).Select(fault => $"{at}: {fault}"),
            _ => [],
        };
    }

    private IEnumerable<string> FaultsOfObject(JsonElement schema, JsonElement value, string at)
    {
        var fields = schema.GetProperty("properties");
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!))
                if (!value.TryGetProperty(name, out _)) yield return $"{at}/{name}: is missing";
        }

        foreach (var field in value.EnumerateObject())
        {
            if (!fields.TryGetProperty(field.Name, out var described)) yield return $"{at}/{field.Name}: is not described";
            else foreach (var fault in Faults(described, field.Value, $"{at}/{field.Name}")) yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfText(JsonElement schema, string text)
    {
        if (schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32()) yield return "is too long";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return "does not match";
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        if (format is "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _)) yield return "is no time";
        if (format is "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) yield return "is no date";
    }

    private static IEnumerable<string> TypesOf(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
        ? types.EnumerateArray().SelectMany(Wider)
        : Wider(schema.GetProperty("type"));

    // Every whole number is a number.
    private static IEnumerable<string> Wider(JsonElement type) => type.GetString() is "number" ? ["number", "integer"] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}

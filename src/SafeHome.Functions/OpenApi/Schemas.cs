using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.OpenApi;

/// <summary>A field of an object.</summary>
internal sealed record Field(string Name, OpenApiSchema Schema, bool IsRequired);

/// <summary>The words in which schemas are written.</summary>
internal static class Schemas
{
    public static Field Required(string name, OpenApiSchema schema) => new(name, schema, IsRequired: true);

    /// <summary>A field that may be left out, and may be null just as well.</summary>
    public static Field Optional(string name, OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        schema.Enum?.Add(JsonNullSentinel.JsonNull);
        return new Field(name, schema, IsRequired: false);
    }

    /// <summary>An object that takes these fields and no other.</summary>
    public static OpenApiSchema Object(string description, params Field[] fields) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToHashSet(StringComparer.Ordinal),
        Properties = fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => field.Schema, StringComparer.Ordinal),
        AdditionalPropertiesAllowed = false,
    };

    public static OpenApiSchema List(string description, IOpenApiSchema items, int? fewest = null) =>
        new() { Type = JsonSchemaType.Array, Description = description, Items = items, MinItems = fewest, MaxItems = 100 };

    public static OpenApiSchema Text(string description, int longest = 1_000, params string[] examples) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        MaxLength = longest,
        Examples = examples.Length == 0 ? null : [.. examples.Select(example => (JsonNode)example)],
    };

    /// <summary>A text that must say something.</summary>
    public static OpenApiSchema Filled(string description, int longest = 1_000, params string[] examples)
    {
        var text = Text(description, longest, examples);
        text.MinLength = 1;
        text.Pattern = @"\S";
        return text;
    }

    public static OpenApiSchema OneOf(string description, params IEnumerable<string> codes) =>
        new() { Type = JsonSchemaType.String, Description = description, Enum = [.. codes.Select(code => (JsonNode)code)] };

    /// <summary>A code of a list; another is refused.</summary>
    public static OpenApiSchema Code(string list, string description) => OneOf($"{description}\n\n{Labels(list)}", InOrder(list));

    /// <summary>A code of a list; another is kept and remarked on.</summary>
    public static OpenApiSchema OpenCode(string list, string description) =>
        Text($"{description} Een andere code wordt bewaard zoals hij kwam, met een opmerking.\n\n{Labels(list)}", 1_000, InOrder(list).First());

    public static OpenApiSchema Flag(string description) => new() { Type = JsonSchemaType.Boolean, Description = description };

    public static OpenApiSchema Number(string description) => new() { Type = JsonSchemaType.Integer, Format = "int32", Description = description };

    public static OpenApiSchema Time(string description) => new()
    {
        Type = JsonSchemaType.String,
        Format = "date-time",
        Description = description,
        MaxLength = 40,
        Examples = ["2026-11-20T23:41:00+01:00"],
    };

    private static string Labels(string list) => string.Join('\n', InOrder(list).Select(code => $"- `{code}`: {CodeLists.Label(list, code)}"));

    // The lists keep no order of their own, and the document must be the same every time.
    private static IEnumerable<string> InOrder(string list) => CodeLists.Codes(list).Order(StringComparer.Ordinal);
}

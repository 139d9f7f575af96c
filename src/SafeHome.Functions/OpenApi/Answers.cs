using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>Says of every answer what its fields mean and which codes they hold.</summary>
internal static class Answers
{
    public static void Describe(OpenApiDocument document)
    {
        foreach (var (name, text) in AnswerTexts.OfSchema.Concat(LeadTimeTexts.OfSchema).Concat(CbsTexts.OfSchema))
        {
            var schema = (OpenApiSchema)document.Components!.Schemas![name];
            schema.Description = text;
            foreach (var (field, value) in schema.Properties!) Describe(value, TextOf(name, field), AnswerCodes.OfField.GetValueOrDefault($"{name}.{field}"));
        }
    }

    private static string? TextOf(string schema, string field) =>
        LeadTimeTexts.OfField.GetValueOrDefault($"{schema}.{field}") ?? CbsTexts.OfField.GetValueOrDefault($"{schema}.{field}") ?? AnswerTexts.OfField.GetValueOrDefault(field);

    private static void Describe(IOpenApiSchema field, string? text, IReadOnlyList<string>? codes)
    {
        field.Description = text;
        if (field is not OpenApiSchema schema) return;
        OnlyNumbers(schema);
        if (codes is null) return;
        if (schema.Items is OpenApiSchema items) items.Enum = Values(codes, items.Type);
        else schema.Enum = Values(codes, schema.Type);
    }

    private static List<JsonNode> Values(IEnumerable<string> codes, JsonSchemaType? type) =>
        [.. codes.Select(code => (JsonNode)code), .. type?.HasFlag(JsonSchemaType.Null) is true ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];

    // The serializer reads numbers from strings as well; it never writes them so.
    private static void OnlyNumbers(OpenApiSchema schema)
    {
        if (schema.Type is not { } type || !(type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number))) return;
        schema.Type = type & ~JsonSchemaType.String;
        schema.Pattern = null;
    }
}

using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>The lead times can be asked for as CSV as well.</summary>
internal static class LeadTimesDescription
{
    private static readonly string[] Ids = ["leesDoorlooptijden", "leesExacteDoorlooptijden"];

    public static void Describe(OpenApiDocument document)
    {
        var operations = document.Paths.Values.SelectMany(path => path.Operations!.Values).Where(operation => Ids.Contains(operation.OperationId, StringComparer.Ordinal));
        foreach (var operation in operations)
        {
            ((OpenApiResponse)operation.Responses!["200"]).Content!["text/csv"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Dezelfde cijfers (RFC 4180), een regel voor elk van `cijfers`. Wat null is, is leeg." },
            };
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using static SafeHome.Functions.OpenApi.Schemas;

namespace SafeHome.Functions.OpenApi;

/// <summary>Says of every parameter what it means and which values it takes.</summary>
internal static class Parameters
{
    public static void Describe(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).Cast<OpenApiParameter>()) Describe(parameter);
        if (operation.OperationId is not "neemBesluit") return;
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = "If-Match",
            In = ParameterLocation.Header,
            Required = true,
            Description = "De ETag van de casus zoals de beller hem las.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = "\"3\"",
        });
    }

    private static void Describe(OpenApiParameter parameter)
    {
        (parameter.Description, parameter.Schema, parameter.Example) = parameter.Name switch
        {
            "id" => ("Het kenmerk, zoals een eerder antwoord het gaf.", Plain(), "0123456789abcdef0123456789abcdef"),
            "lijst" => ("Welke lijst.", WithDefault(OneOf("De keuze.", Endpoints.WorklistEndpoint.ListNames), "triage"), (JsonNode)"triage"),
            "status" => ("Alleen overdrachten met deze status.", OneOf("De keuze.", Endpoints.TransferEndpoints.StatusNames), "aangeboden"),
            "gemeente" => ("Alleen deze gemeente: de code van het CBS.", Plain(), "GM0307"),
            "periode" => ("Een maand, een halfjaar of een jaar.", Matching("^2[0-9]{3}(-(0[1-9]|1[0-2]|H[12]))?$"), "2026-11"),
            "regio" => ("Een van de eigen Veilig Thuis-regio's: de code van het CBS.", Matching("^VT[0-9]{2}$"), "VT20"),
            "pagina" => ("De hoeveelste pagina, vanaf 1.", Page(), 1),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Name, "This parameter has no description."),
        };
        // The code tells a missing one apart from a wrong one; for a caller it is simply required.
        if (parameter.Name is "periode" or "regio") parameter.Required = true;
    }

    private static OpenApiSchema Plain() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Matching(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Page() => WithDefault(new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{Http.Paging.LastPage}" }, 1);

    private static OpenApiSchema WithDefault(OpenApiSchema schema, JsonNode value)
    {
        schema.Default = value;
        return schema;
    }
}

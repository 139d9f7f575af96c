using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>What is sent in: the schemas, which the generator cannot read off the code, and an example of each.</summary>
internal static class Bodies
{
    private static readonly Dictionary<string, (string Schema, string Text, string Example)> _bodies = new(StringComparer.Ordinal)
    {
        ["stuurMelding"] = (ReportSchema.Name, "De melding; ten hoogste 1 MiB.", Examples.Report),
        ["neemBesluit"] = ("DecisionBody", "Het besluit.", Examples.Decision),
        ["wijzigKoppeling"] = ("LinkBody", "Wat er met de koppeling gebeurt.", Examples.Link),
        ["wijzigBehandelaar"] = ("HandlerBody", "Wat er met de behandeling gebeurt.", Examples.Handler),
        ["wijzigAfscherming"] = ("ProtectionBody", "Wie de casus mogen zien.", Examples.Protection),
        ["legVoortgangVast"] = ("ProgressBody", "Wat er gebeurd is.", Examples.Progress),
        ["probeerRegels"] = ("TrialInput", "De regels, en waarop ze geprobeerd worden.", Examples.Trial),
        ["beantwoordOverdracht"] = ("AnswerBody", "Het antwoord.", Examples.Reaction),
        ["trekOverdrachtIn"] = ("WithdrawalBody", "De reden.", Examples.Withdrawal),
        ["sluitGeparkeerd"] = ("ClosingBody", "De reden.", Examples.Closing),
    };

    public static void Describe(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        schemas[ReportSchema.Name] = ReportSchema.Build();
        schemas["DecisionBody"] = CommandSchemas.Decision();
        schemas["LinkBody"] = CommandSchemas.Link();
        schemas["HandlerBody"] = CommandSchemas.Handler();
        schemas["ProtectionBody"] = CommandSchemas.Protection();
        schemas["ProgressBody"] = CommandSchemas.Progress();
        schemas["TrialInput"] = CommandSchemas.Trial();
        schemas["AnswerBody"] = CommandSchemas.Reaction();
        schemas["WithdrawalBody"] = CommandSchemas.Withdrawal();
        schemas["ClosingBody"] = CommandSchemas.Closing();
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            if (_bodies.TryGetValue(operation.OperationId!, out var body)) operation.RequestBody = Body(body.Schema, body.Text, body.Example, document);
        }
    }

    private static OpenApiRequestBody Body(string schema, string text, string example, OpenApiDocument document) => new()
    {
        Required = true,
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new() { Schema = new OpenApiSchemaReference(schema, document), Example = JsonNode.Parse(example) },
        },
    };
}

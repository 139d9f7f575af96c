using Microsoft.OpenApi;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.OpenApi;

/// <summary>Describes the operation that takes a StUF message: its XML goes by the schemas of the koppelvlak, of which this document only gives examples.</summary>
internal static class StufDescription
{
    public const string OperationId = "stuurVtMelding";

    public static void Describe(OpenApiDocument document)
    {
        var operation = document.Paths.Values.SelectMany(path => path.Operations!.Values).Single(one => one.OperationId is OperationId);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Een `vtMeldingDi01`, los of in een envelop van SOAP 1.1 of 1.2; ten hoogste 1 MiB, zonder DTD.",
            Content = Xml("Een bericht volgens de schema's van StUF-koppelvlak Jeugdzorg 1.0.9.", StufExamples.Report),
        };
        ((OpenApiResponse)operation.Responses!["200"]).Content = Xml("Een `Bv03Bericht`, in een envelop als het bericht er een had.", StufExamples.Taken);
        operation.Responses["400"] = new OpenApiResponse
        {
            Description = "Het bericht kan niet worden aangenomen: onleesbaar, een ander bericht, of een al gebruikt referentienummer.",
            Headers = SharedParts.HeadersOfEveryAnswer(document),
            Content = Xml("Een `Fo03Bericht`, in een envelop als het bericht er een had: dan is het het detail van een SOAP Fault.", StufExamples.Refused),
        };
    }

    private static Dictionary<string, OpenApiMediaType> Xml(string description, string example) => XmlBody.ContentTypes.ToDictionary(
        type => type,
        _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description }, Example = example },
        StringComparer.Ordinal);
}

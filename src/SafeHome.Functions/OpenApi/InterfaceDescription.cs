using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>The OpenAPI document of the interface. The endpoints give its bones; what a supplier needs besides is added here, when the document is asked for.</summary>
public static class InterfaceDescription
{
    /// <summary>Adds the document, as <c>v1</c>.</summary>
    public static IServiceCollection AddInterfaceDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document, context);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context)
    {
        Overview.Describe(document);
        SharedParts.Add(document);
        Bodies.Describe(document);
        var roles = RolesOf(context);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
            Operations.Describe(operation, roles[operation.OperationId!], document);
        StufDescription.Describe(document);
        LeadTimesDescription.Describe(document);
        Answers.Describe(document);
        Webhooks.Describe(document);
    }

    private static Dictionary<string, string> RolesOf(OpenApiDocumentTransformerContext context) => context.DescriptionGroups
        .SelectMany(group => group.Items)
        .Select(endpoint => endpoint.ActionDescriptor.EndpointMetadata)
        .ToDictionary(
            metadata => metadata.OfType<IEndpointNameMetadata>().Last().EndpointName,
            metadata => metadata.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Last().Policy!,
            StringComparer.Ordinal);
}

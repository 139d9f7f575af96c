using System.Globalization;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>Says of an operation what it does, who may call it, and how it answers.</summary>
internal static class Operations
{
    public static void Describe(OpenApiOperation operation, string role, OpenApiDocument document)
    {
        var text = OperationTexts.All[operation.OperationId!];
        operation.Summary = text.Summary;
        operation.Description = $"{text.Description}\n\nVoor de rol `{role}`.";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SharedParts.Security, document)] = [] }];
        Parameters.Describe(operation);
        foreach (var response in operation.Responses!.Values.Cast<OpenApiResponse>())
        {
            response.Description = text.Done;
            response.Headers = SharedParts.HeadersOfEveryAnswer(document);
            foreach (var header in text.Headers) response.Headers[header] = new OpenApiHeaderReference(header, document);
        }

        int[] errors = [.. text.Errors, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status503ServiceUnavailable];
        foreach (var status in errors.Order())
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = ErrorAnswers.Of(status, document);
        operation.Responses["default"] = ErrorAnswers.Other(document);
    }
}

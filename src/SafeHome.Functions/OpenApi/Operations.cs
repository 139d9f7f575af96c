using System.Globalization;
using Microsoft.OpenApi;

namespace SafeHome.Functions.OpenApi;

/// <summary>Says of an operation what it does, who may call it, and how it answers.</summary>
internal static class Operations
{
    private static readonly int[] OfAnyOperation =
    [
        StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable,
    ];

    public static void Describe(OpenApiOperation operation, string role, OpenApiDocument document)
    {
        var text = OperationTexts.All[operation.OperationId!];
        operation.Summary = text.Summary;
        operation.Description = $"{text.Description}\n\nVoor de rol `{role}`.";
        operation.Security = [.. SharedParts.WaysIn.Select(way => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(way, document)] = [] })];
        Parameters.Describe(operation);
        foreach (var response in operation.Responses!.Values.Cast<OpenApiResponse>())
        {
            response.Description = text.Done;
            response.Headers = SharedParts.HeadersOfEveryAnswer(document);
            foreach (var header in text.Headers) response.Headers[header] = new OpenApiHeaderReference(header, document);
        }

        foreach (var status in text.Errors.Concat(OfAnyOperation).Order())
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = ErrorAnswers.Of(status, document);
        operation.Responses["default"] = ErrorAnswers.Other(document);
    }
}

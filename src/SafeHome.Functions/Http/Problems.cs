using System.Text.Json.Serialization;
using SafeHome.Core.Reports;

namespace SafeHome.Functions.Http;

/// <summary>An error as the interface answers it (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What kind of error it is.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="InvalidParams">For invalid input: every fault, with where it is.</param>
/// <param name="Changes">For a case that has changed: what happened since the version that was seen.</param>
public sealed record Problem(
    int Status,
    string Title,
    string Detail,
    string Instance,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<InvalidParam>? InvalidParams,
    [property: JsonPropertyName("wijzigingen"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CaseChange>? Changes = null);

/// <summary>Answers errors.</summary>
public static class Problems
{
    /// <summary>What can be wrong with input, as <see cref="InvalidParam.Code"/> says it.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["json", "unknownField", "duplicate", "required", "type", "text", "length", "range", "code", "dateTime", "format", "unknown", "notAllowed", "unreachable", "overlap"];

    /// <summary>Writes an error.</summary>
    public static Task WriteAsync(
        HttpContext context,
        int status,
        string title,
        string detail,
        IReadOnlyList<InvalidParam>? invalidParams = null,
        IReadOnlyList<CaseChange>? changes = null)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Problem(status, title, detail, context.Request.Path, invalidParams, changes),
            options: null,
            contentType: "application/problem+json",
            context.RequestAborted);
    }

    /// <summary>An error as the result of an endpoint.</summary>
    public static IResult Result(int status, string title, string detail, IReadOnlyList<InvalidParam>? invalidParams = null) =>
        new ProblemResult(status, title, detail, invalidParams);

    /// <summary>400 with every fault of the input.</summary>
    public static IResult Invalid(IReadOnlyList<InvalidParam> invalidParams) =>
        Result(StatusCodes.Status400BadRequest, "Ongeldige invoer", "De invoer klopt niet; alle fouten staan in invalidParams.", invalidParams);

    /// <summary>412: the case has changed, by what happened since it was read.</summary>
    public static IResult Changed(IReadOnlyList<CaseChange> changes) => new ProblemResult(
        StatusCodes.Status412PreconditionFailed,
        "De casus is gewijzigd",
        "Een ander heeft de casus in de tussentijd gewijzigd; wat er gebeurde staat in wijzigingen. Lees de casus opnieuw.",
        changes: changes);

    /// <summary>404: there is none, or none that this client may see.</summary>
    public static IResult NotFound() => Result(StatusCodes.Status404NotFound, "Niet gevonden", "Dit bestaat niet, of niet voor u.");

    private sealed class ProblemResult(
        int status, string title, string detail, IReadOnlyList<InvalidParam>? invalidParams = null, IReadOnlyList<CaseChange>? changes = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, status, title, detail, invalidParams, changes);
    }
}

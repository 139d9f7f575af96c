using System.Text.Json.Serialization;
using SafeHome.Core.Reports;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Functions.Endpoints;

/// <summary>Parked work, for operators: it shows no contents.</summary>
public static class ParkedEndpoints
{
    /// <summary>Maps <c>/v1/geparkeerd</c>.</summary>
    public static void MapParked(this IEndpointRouteBuilder app)
    {
        var parked = app.MapGroup("/v1/geparkeerd").RequireAuthorization(Roles.Operator).WithTags("Beheer");
        parked.MapGet("", ListAsync).WithName("leesGeparkeerd").Produces<Page<ParkedItem>>();
        parked.MapPost("{id}/hervatting", ResumeAsync).WithName("hervatGeparkeerd").Produces(StatusCodes.Status204NoContent);
        parked.MapPost("{id}/afsluiting", CloseAsync).WithName("sluitGeparkeerd")
            .Accepts<ClosingBody>("application/json").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(SafeHomePipeline pipeline, CancellationToken cancellation, string pagina = "1")
    {
        if (!Paging.TryRead(pagina, out var page)) return Paging.Invalid();
        var items = new List<ParkedItem>();
        await foreach (var work in pipeline.ParkedItems.ReadAsync(cancellation))
            items.Add(new ParkedItem(work.Id, work.Queue, work.Reason, work.Detail, work.Since.UtcDateTime));
        return Results.Ok(Paging.Cut(items.OrderBy(item => item.Since), page, "/v1/geparkeerd"));
    }

    private static async Task<IResult> ResumeAsync(string id, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        AnswerOf(await pipeline.ParkedItems.ResumeAsync(id, cancellation));

    private static async Task<IResult> CloseAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        var (body, problem) = await JsonBody.ReadAsync<ClosingBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        if (string.IsNullOrWhiteSpace(body!.Reason))
            return Problems.Invalid([new InvalidParam("/reden", "required", "Afsluiten vraagt een reden.")]);
        if (Explanation.IsTooLong(body.Reason)) return Problems.Invalid([Explanation.TooLong("/reden")]);
        return AnswerOf(await pipeline.ParkedItems.CloseAsync(id, body.Reason, context.Client().Name, cancellation));
    }

    private static IResult AnswerOf(ParkedOutcome outcome) => outcome switch
    {
        ParkedOutcome.Done => Results.NoContent(),
        ParkedOutcome.NotPossible => Problems.Result(
            StatusCodes.Status409Conflict, "Kan niet hervat worden", "Alleen een stap die vastliep kan hervat worden. Ander werk kan alleen met een reden afgesloten worden."),
        _ => Problems.NotFound(),
    };
}

/// <summary>Parked work in a list.</summary>
public sealed record ParkedItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("wachtrij")] string Queue,
    [property: JsonPropertyName("oorzaak")] string Reason,
    [property: JsonPropertyName("toelichting")] string? Detail,
    [property: JsonPropertyName("sinds")] DateTime Since);

/// <summary>Why parked work is closed.</summary>
public sealed record ClosingBody([property: JsonPropertyName("reden")] string? Reason);

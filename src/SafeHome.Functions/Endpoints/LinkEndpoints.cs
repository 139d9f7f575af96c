using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Judging possible links, and undoing links.</summary>
internal static class LinkEndpoints
{
    /// <summary>Maps <c>/v1/casussen/{id}/koppelingen</c>.</summary>
    public static void MapLinks(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/koppelingen", ChangeAsync).WithName("wijzigKoppeling")
            .Accepts<LinkBody>("application/json").Produces<LinkChange>(StatusCodes.Status201Created);

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        var (seen, body, problem) = await CaseCommandEndpoint.ReadAsync<LinkBody>(id, context, pipeline, cancellation);
        if (problem is not null) return problem;
        if (body!.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (body.Action is not LinkBody.Undo && await OtherAsync(body.Case!, context, pipeline, cancellation) is { } refusal) return refusal;

        var by = context.Client().Name;
        var outcome = body.Action switch
        {
            LinkBody.Confirm => await pipeline.Links.ConfirmAsync(id, seen, body.Case!, body.Reason, by, cancellation),
            LinkBody.Reject => await pipeline.Links.RejectAsync(id, seen, body.Case!, body.Reason, by, cancellation),
            _ => await pipeline.Links.SplitOffAsync(id, seen, [.. body.Reports!.OfType<string>()], body.Reason, by, cancellation),
        };
        return outcome.Kind is CommandOutcomeKind.Done ? Results.Created((string?)null, new LinkChange(body.Action!, CaseOf(body, outcome))) : CommandAnswers.Of(outcome);
    }

    /// <summary>The refusal where the other case is one of another region: that does not exist for this client.</summary>
    private static async Task<IResult?> OtherAsync(string other, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        await CaseAccess.VisibleAsync(other, context, pipeline, cancellation) is null
            ? Problems.Invalid([new("/casus", "unknown", "Deze andere casus bestaat niet, of is van een andere regio.")])
            : null;

    // Where the reports are now: the case that they were joined to, or their own; for a rejection the case that stays apart.
    private static string CaseOf(LinkBody body, CommandOutcome outcome) => body.Action switch
    {
        LinkBody.Confirm => outcome.Case!.JoinedInto!,
        LinkBody.Reject => body.Case!,
        _ => outcome.Case!.Apart[^1],
    };
}

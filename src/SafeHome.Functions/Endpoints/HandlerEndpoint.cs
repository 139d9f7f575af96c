using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Taking a case in hand, taking it over, and giving it back.</summary>
internal static class HandlerEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/behandelaar</c>.</summary>
    public static void MapHandler(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/behandelaar", ChangeAsync).WithName("wijzigBehandelaar")
            .Accepts<HandlerBody>("application/json").Produces<HandlerChange>(StatusCodes.Status201Created);

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (!CaseAccess.TryReadSeen(context, out var seen)) return CaseAccess.SeenMissing();
        var (body, problem) = await JsonBody.ReadAsync<HandlerBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand();
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Handle.RunAsync(id, seen, command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, new HandlerChange(body.Action!, HandlerView.Of(outcome.Case!.Handler)));
    }
}

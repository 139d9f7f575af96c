using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Saying who alone may see a case. For everybody else it does not exist from then on.</summary>
internal static class ProtectionEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/afscherming</c>.</summary>
    public static void MapProtection(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/afscherming", ChangeAsync).WithName("wijzigAfscherming")
            .Accepts<ProtectionBody>("application/json").Produces<ProtectionView>(StatusCodes.Status201Created);

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (!CaseAccess.TryReadSeen(context, out var seen)) return CaseAccess.SeenMissing();
        var (body, problem) = await JsonBody.ReadAsync<ProtectionBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand();
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Handle.RunAsync(id, seen, command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, ProtectionView.Of(outcome.Case!.Protection));
    }
}

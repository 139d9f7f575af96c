using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Recording what happened in a case after the decision.</summary>
internal static class ProgressEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/voortgang</c>.</summary>
    public static void MapProgress(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/voortgang", RecordAsync).WithName("legVoortgangVast")
            .Accepts<ProgressBody>("application/json").Produces<ProgressChange>(StatusCodes.Status201Created);

    private static async Task<IResult> RecordAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (!CaseAccess.TryReadSeen(context, out var seen)) return CaseAccess.SeenMissing();
        var (body, problem) = await JsonBody.ReadAsync<ProgressBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand(settings.Monitoring, settings.Clocks(time.GetUtcNow()));
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Progress.RunAsync(id, seen, command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, new ProgressChange(body.Action!, Terms.Of(outcome.Case!.Phase)));
    }
}

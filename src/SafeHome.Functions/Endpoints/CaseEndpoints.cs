using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Functions.Endpoints;

/// <summary>Reading a case, and deciding on its reports.</summary>
public static class CaseEndpoints
{
    /// <summary>Maps <c>/v1/casussen/{id}</c> and what is under it.</summary>
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/v1/casussen").RequireAuthorization(Roles.Triage).WithTags("Casussen");
        cases.MapGet("", WorklistEndpoint.ReadAsync).WithName("leesWerkvoorraad").Produces<Page<WorklistItem>>();
        cases.MapGet("{id}", ReadAsync).WithName("leesCasus").Produces<CaseView>();
        cases.MapPost("{id}/besluiten", DecideAsync).WithName("neemBesluit")
            .Accepts<DecisionBody>("application/json").Produces<DecisionView>(StatusCodes.Status201Created);
        cases.MapLinks();
        cases.MapHandler();
        cases.MapProtection();
        cases.MapProgress();
    }

    private static async Task<IResult> ReadAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        if (await pipeline.ReadCase.OpenAsync(id, context.Viewer(), LookKind.Case, cancellation) is not { } file) return Problems.NotFound();
        context.Response.Headers.ETag = CaseAccess.ETagOf(file.Case);
        return Results.Ok(CaseView.Of(file, settings, time.GetUtcNow()));
    }

    private static async Task<IResult> DecideAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        if (await CaseAccess.VisibleAsync(id, context, pipeline, cancellation) is null) return Problems.NotFound();
        if (!CaseAccess.TryReadSeen(context, out var seen)) return CaseAccess.SeenMissing();
        var (body, problem) = await JsonBody.ReadAsync<DecisionBody>(context.Request, cancellation);
        if (problem is not null) return problem;
        var (command, faults) = body!.ToCommand();
        if (command is null) return Problems.Invalid(faults);

        var outcome = await pipeline.Decide.RunAsync(id, seen, command, context.Client().Name, cancellation);
        if (outcome.Kind is not CommandOutcomeKind.Done) return CommandAnswers.Of(outcome);
        context.Response.Headers.ETag = CaseAccess.ETagOf(outcome.Case!);
        return Results.Created((string?)null, DecisionView.Of(outcome.Case!.Report(command.ReportId)!.Decision!));
    }
}

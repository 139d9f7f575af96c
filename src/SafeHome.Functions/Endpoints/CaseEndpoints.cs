using SafeHome.Core.Cases;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Audit;

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

    private static Task<IResult> DecideAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        CaseCommandEndpoint.CarryOutAsync<DecisionBody, TakeDecision, DecisionView>(
            id,
            context,
            pipeline,
            body => body.ToCommand(),
            (seen, command, by) => pipeline.Decide.RunAsync(id, seen, command, by, cancellation),
            (body, after) => DecisionView.Of(after.Report(body.Report!)!.Decision!),
            cancellation);
}

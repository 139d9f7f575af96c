using SafeHome.Core.Cases;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>Recording what happened in a case after the decision.</summary>
internal static class ProgressEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/voortgang</c>.</summary>
    public static void MapProgress(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/voortgang", RecordAsync).WithName("legVoortgangVast")
            .Accepts<ProgressBody>("application/json").Produces<ProgressChange>(StatusCodes.Status201Created);

    private static Task<IResult> RecordAsync(
        string id, HttpContext context, SafeHomePipeline pipeline, PipelineSettings settings, TimeProvider time, CancellationToken cancellation) =>
        CaseCommandEndpoint.CarryOutAsync<ProgressBody, ICaseCommand, ProgressChange>(
            id,
            context,
            pipeline,
            body => body.ToCommand(settings.Monitoring, settings.Clocks(time.GetUtcNow())),
            (seen, command, by) => pipeline.Progress.RunAsync(id, seen, command, by, cancellation),
            (body, after) => new ProgressChange(body.Action!, Terms.Of(after.Phase)),
            cancellation);
}

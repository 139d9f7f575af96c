using SafeHome.Core.Cases;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>Taking a case in hand, taking it over, and giving it back.</summary>
internal static class HandlerEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/behandelaar</c>.</summary>
    public static void MapHandler(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/behandelaar", ChangeAsync).WithName("wijzigBehandelaar")
            .Accepts<HandlerBody>("application/json").Produces<HandlerChange>(StatusCodes.Status201Created);

    private static Task<IResult> ChangeAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        CaseCommandEndpoint.CarryOutAsync<HandlerBody, ICaseCommand, HandlerChange>(
            id,
            context,
            pipeline,
            body => body.ToCommand(),
            (seen, command, by) => pipeline.Handle.RunAsync(id, seen, command, by, cancellation),
            (body, after) => new HandlerChange(body.Action!, HandlerView.Of(after.Handler)),
            cancellation);
}

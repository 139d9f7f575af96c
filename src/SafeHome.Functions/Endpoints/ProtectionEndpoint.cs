using SafeHome.Core.Cases;
using SafeHome.Pipeline;

namespace SafeHome.Functions.Endpoints;

/// <summary>Saying who alone may see a case. For everybody else it does not exist from then on.</summary>
internal static class ProtectionEndpoint
{
    /// <summary>Maps <c>/v1/casussen/{id}/afscherming</c>.</summary>
    public static void MapProtection(this IEndpointRouteBuilder cases) =>
        cases.MapPost("{id}/afscherming", ChangeAsync).WithName("wijzigAfscherming")
            .Accepts<ProtectionBody>("application/json").Produces<ProtectionView>(StatusCodes.Status201Created);

    private static Task<IResult> ChangeAsync(string id, HttpContext context, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        CaseCommandEndpoint.CarryOutAsync<ProtectionBody, ICaseCommand, ProtectionView>(
            id,
            context,
            pipeline,
            body => body.ToCommand(),
            (seen, command, by) => pipeline.Handle.RunAsync(id, seen, command, by, cancellation),
            (_, after) => ProtectionView.Of(after.Protection),
            cancellation);
}

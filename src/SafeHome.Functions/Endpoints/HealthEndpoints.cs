using SafeHome.Pipeline;
using SafeHome.Storage;

namespace SafeHome.Functions.Endpoints;

/// <summary>Whether the app lives, and whether it can do its work.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c>, and <c>/</c>, by which the host sees that the app is up.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Text("SafeHomeFunctions")).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        // As text: the first answer of a new instance need not wait until all is set up to write objects.
        app.MapGet("/health/live", () => Results.Text("""{"status":"live"}""", "application/json")).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
    }

    // It names what is missing and nothing else: the endpoint is open.
    private static async Task<IResult> ReadyAsync(SafeHomePipeline pipeline, CancellationToken cancellation)
    {
        try
        {
            await pipeline.Pending.FindAsync("report-0", cancellation);
            return Results.Ok(new { status = "ready" });
        }
        catch (Exception e) when (e is StorageUnavailableException or StorageRefusedException)
        {
            return Results.Json(new { status = "notReady", missing = new[] { "storage" } }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

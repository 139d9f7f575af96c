using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using SafeHome.Functions.Triggers;

namespace SafeHome.Functions.Http;

/// <summary>How much of bodies is in hand at once, so that memory is bounded however many come in together.</summary>
/// <remarks>
/// A report takes some ten times its size while it is read, sealed and kept; 16 MiB at once is a few hundred MiB at most, which the smallest
/// instance has. The rest waits before a byte of it is read. Only who has been recognised and let in comes this far.
/// </remarks>
public static class BodyBudget
{
    /// <summary>How many bytes are in hand at once.</summary>
    public const int AtOnce = 16 * RequestBody.MaxBytes;

    /// <summary>How many bytes more may wait for their turn.</summary>
    public const int Waiting = 16 * AtOnce;

    /// <summary>The most that the server reads ahead of a body that waits.</summary>
    public const int ReadAhead = 64 * 1024;

    private const int Unit = 1024;
    private const int SecondsToWait = 5;

    /// <summary>Lets bodies in as far as the budget goes, those who came first first; who would wait too long is put off.</summary>
    public static IApplicationBuilder UseBodyBudget(this WebApplication app)
    {
        var budget = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce / Unit,
            QueueLimit = Waiting / Unit,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        app.Lifetime.ApplicationStopped.Register(budget.Dispose);
        return app.Use(async (context, next) =>
        {
            if (!IsCounted(context))
            {
                await next(context);
                return;
            }

            using var lease = await budget.AcquireAsync(UnitsOf(context.Request), context.RequestAborted);
            if (lease.IsAcquired) await next(context);
            else await PutOffAsync(context);
        });
    }

    // What the host calls is small, and must not wait behind what the world sends.
    private static bool IsCounted(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
        && context.GetEndpoint()?.Metadata.GetMetadata<TriggerFunction>() is null;

    // A body that does not tell its size may have the largest; of one that is too large no more is read.
    private static int UnitsOf(HttpRequest request) => (int)((Math.Min(request.ContentLength ?? RequestBody.MaxBytes, RequestBody.MaxBytes) + Unit - 1) / Unit);

    private static Task PutOffAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        return Problems.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, "Even niet beschikbaar", "Er komt te veel tegelijk binnen. Probeer het zo opnieuw.");
    }
}

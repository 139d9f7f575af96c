using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Http;

namespace SafeHome.Functions.SignIn;

/// <summary>How many requests an organisation may send, so that one that runs wild keeps no other from being answered.</summary>
/// <remarks>
/// A bucket an OIN, or a member of staff: a minute's requests at once, and then as many as flow back in. Who is not recognised shares a tenth of that with
/// everyone at the same address. Each instance of the app counts for itself.
/// </remarks>
public static class RateLimits
{
    /// <summary>Requests a minute where no setting says otherwise.</summary>
    public const int DefaultPerMinute = 600;

    /// <summary>Adds the limits.</summary>
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<AppSettings>((options, settings) => options.GlobalLimiter = Limiter(settings.RequestsPerMinute));
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int perMinute) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.Items[typeof(Client)] is Client client
            ? Bucket($"oin {client.Oin}", perMinute)
            // Staff share the address of their office.
            : context.User.Identity is { IsAuthenticated: true, Name: { } staff }
                ? Bucket($"staff {staff}", perMinute)
                : Bucket($"address {AddressOf(context)}", Math.Max(1, perMinute / 10)));

    private static RateLimitPartition<string> Bucket(string key, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        });

    // The host calls on the loopback address. Of the addresses in the header, the last is the one that Azure's front end added; those before
    // it anyone can make up.
    private static string AddressOf(HttpContext context)
    {
        var forwarded = context.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim();
        return IPEndPoint.TryParse(forwarded ?? "", out var caller) ? caller.Address.ToString() : $"{context.Connection.RemoteIpAddress}";
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Ceiling(time.TotalSeconds) : 1;
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
        await Problems.WriteAsync(
            context.HttpContext, StatusCodes.Status429TooManyRequests, "Te veel verzoeken", "Wacht zo lang als Retry-After zegt en probeer het dan opnieuw.");
    }
}

using SafeHome.Workbench;

namespace SafeHome.Functions.Http;

/// <summary>The headers that every response of the interface carries (NL API Design Rules, transport security). The workbench has its own.</summary>
public static class StandardHeaders
{
    /// <summary>The version of the interface.</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>Adds the headers.</summary>
    public static IApplicationBuilder UseStandardHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Paths.IsWorkbench(context.Request.Path)) return next(context);
        // At the very last moment, so that an error answer carries them as well.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers["API-Version"] = ApiVersion;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "frame-ancestors 'none'";
            headers.StrictTransportSecurity = "max-age=31536000";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    });
}

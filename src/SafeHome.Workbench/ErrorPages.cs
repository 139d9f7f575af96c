using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SafeHome.Workbench;

/// <summary>Shows a page where an answer would only be a status.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest || context.Response.HasStarted || context.Response.ContentType is not null) return;
        // Once more, as a request for the page that explains the status.
        var status = context.Response.StatusCode;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = $"{Paths.Error}/{status}";
        context.Request.QueryString = QueryString.Empty;
        await next(context);
        if (!context.Response.HasStarted) context.Response.StatusCode = status;
    });
}

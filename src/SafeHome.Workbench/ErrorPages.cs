using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Workbench.SignIn;

namespace SafeHome.Workbench;

/// <summary>Shows a page where an answer would only be a status.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var status = context.Response.StatusCode;
        if (status < StatusCodes.Status400BadRequest || context.Response.HasStarted) return;
        // Once more, as a request for the page that explains the status. A page that is a 404 already would be sent without its contents.
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = null;
        context.Response.OnStarting(() => Task.FromResult(context.Response.StatusCode = status));
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        (context.Request.Path, context.Request.QueryString) = context.Kept() is { } kept
            ? (Paths.SignIn, QueryString.Create("terug", kept.Address).Add("verlopen", "ja"))
            : ($"{Paths.Error}/{status}", Paths.CaseOf(context.Request.Path) is { } id ? QueryString.Create("casus", id) : QueryString.Empty);
        // What renders pages renders one a scope, and marks the response once.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await next(context);
        context.RequestServices = services;
    });
}

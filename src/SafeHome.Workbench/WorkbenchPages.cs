using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SafeHome.Workbench.Assets;
using SafeHome.Workbench.Layout;
using SafeHome.Workbench.LeadTimes;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Worklist;

namespace SafeHome.Workbench;

/// <summary>Puts the pages for triage staff into an app.</summary>
public static class WorkbenchPages
{
    /// <summary>Guards the pages: their headers, their cookies, and what is shown where something fails. Comes first of all that answers.</summary>
    public static IApplicationBuilder UseWorkbench(this IApplicationBuilder app) => app.UseWhen(
        context => Paths.IsWorkbench(context.Request.Path),
        pages => pages
            .UsePageHeaders()
            // What a page holds that an attacker would guess by its length, the token of a form, is another in every answer; and no other site can ask for a page with the session.
            .UseResponseCompression()
            // The Functions host calls over plain HTTP; between browser and host it is always TLS.
            .UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always })
            .UseErrorPages()
            .UseKeptForms());

    /// <summary>Maps the pages, and what they refer to. Needs antiforgery after authorization.</summary>
    public static void MapWorkbench(this IEndpointRouteBuilder app)
    {
        app.MapRazorComponents<Document>();
        app.MapGet(AssetFile.Route, (string naam, HttpContext context) =>
            AssetFile.Find(naam) is { } file ? file.SendAsync(context) : NotFoundAsync(context)).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        app.MapGet(Paths.News, WorklistNews.ReadAsync).RequireAuthorization(Policies.Triage).ExcludeFromDescription();
        app.MapGet(Paths.LeadTimesFile, LeadTimesFile.ReadAsync).RequireAuthorization(Policies.Figures).ExcludeFromDescription();
        app.MapPost(Paths.Session, () => Results.NoContent()).RequireAuthorization(Policies.AnyStaff).ExcludeFromDescription();
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

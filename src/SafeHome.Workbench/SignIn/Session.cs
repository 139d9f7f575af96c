using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Pipeline;

namespace SafeHome.Workbench.SignIn;

/// <summary>A session: a sealed cookie that a browser sends back and no script can read. It ends when nothing is done for a while.</summary>
public static class Session
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme = "Werkbank";

    /// <summary>How long a session lasts when nothing is done.</summary>
    public static readonly TimeSpan Inactivity = TimeSpan.FromMinutes(30);

    /// <summary>How long before its end a session warns.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromMinutes(2);

    // The prefix makes a browser take it only over a safe connection, for this host and every path.
    private const string Cookie = "__Host-werkbank";

    internal static void AddSessions(this IServiceCollection services) => new AuthenticationBuilder(services).AddCookie(Scheme, options =>
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = Inactivity;
        options.SlidingExpiration = true;
        options.LoginPath = Paths.SignIn;
        options.ReturnUrlParameter = "terug";
        options.Events.OnCheckSlidingExpiration = context =>
        {
            // A page that asks for news by itself is no activity of a person.
            context.ShouldRenew = !Paths.IsUnder(Paths.News, context.Request.Path) && context.ElapsedTime >= TimeSpan.FromMinutes(1);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = StayTheSameAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = async context =>
        {
            // A script that asks gets an answer and no page.
            if (Paths.IsUnder(Paths.News, context.Request.Path) || Paths.IsUnder(Paths.Session, context.Request.Path))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (HttpMethods.IsPost(context.Request.Method)) await KeptForms.KeepAsync(context.HttpContext);
            if (context.HttpContext.Kept() is null) context.Response.Redirect(context.RedirectUri);
            else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        };
    });

    /// <summary>Who is known to be calling without a session: by the cloud, where it is trusted; else nobody.</summary>
    internal static Staff? Known(HttpContext context) =>
        context.RequestServices.GetRequiredService<WorkbenchSettings>().TrustsBuiltInSignIn
            ? BuiltInSignIn.Read(context.Request, context.RequestServices.GetRequiredService<PipelineSettings>().ServedRegions)
            : null;

    // Where the cloud says who is calling, a session holds for that person, with the roles as they are now, and for nobody else.
    private static async Task StayTheSameAsync(CookieValidatePrincipalContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<WorkbenchSettings>().TrustsBuiltInSignIn) return;
        if (Known(context.HttpContext) is { } known && known.Name == context.Principal?.Identity?.Name)
        {
            context.ReplacePrincipal(known.ToPrincipal());
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}

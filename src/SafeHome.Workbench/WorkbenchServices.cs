using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Pipeline;
using SafeHome.Workbench.Cases;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Worklist;

namespace SafeHome.Workbench;

/// <summary>Adds the pages for triage staff to an app.</summary>
public static class WorkbenchServices
{
    /// <summary>Adds what the pages need. The app adds <see cref="WorkbenchSettings"/>, the pipeline and its settings, a clock and a data protection provider.</summary>
    public static void AddWorkbench(this IServiceCollection services)
    {
        services.AddSessions();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        services.AddSingleton<WorklistCounts>();
        services.AddScoped(provider => new CaseDesk(
            provider.GetRequiredService<SafeHomePipeline>(),
            provider.GetRequiredService<WorklistCounts>(),
            provider.GetRequiredService<PipelineSettings>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-werkbank-formulier";
            options.Cookie.Path = "/";
            options.FormFieldName = "formulier";
            // The headers of the page say it already, and more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in StaffRoles.All) authorization.AddPolicy(Policies.Of(role), policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireRole(role));
        authorization.AddPolicy(Policies.Figures, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireRole(StaffRoles.Monitor, StaffRoles.Triage));
        authorization.AddPolicy(Policies.AnyStaff, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireAuthenticatedUser());
    }
}

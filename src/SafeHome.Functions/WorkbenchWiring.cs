using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Workbench;
using SafeHome.Workbench.SignIn;

namespace SafeHome.Functions;

/// <summary>Joins the pages for triage staff to the app.</summary>
internal static class WorkbenchWiring
{
    /// <summary>Adds the pages, protected with the keys of the app. A request for one is let in by its session and by no key.</summary>
    public static void AddWorkbenchPages(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<AppSettings>().Workbench);
        services.AddSingleton<IDataProtectionProvider>(provider => new SealedDataProtection(provider.GetRequiredService<PipelineParts>().Sealer));
        services.AddWorkbench();
        // The framework would make keys of its own at the start, and keep them on a disk that no other instance has.
        services.RemoveAll<IHostedService>(service => service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly);
        services.PostConfigure<AuthenticationSchemeOptions>(ApiKeyAuthentication.SchemeName, options =>
        {
            var other = options.ForwardDefaultSelector;
            options.ForwardDefaultSelector = context => Paths.IsWorkbench(context.Request.Path) ? Session.Scheme : other?.Invoke(context);
        });
    }

    private static void RemoveAll<T>(this IServiceCollection services, Func<ServiceDescriptor, bool> isMeant)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(T) && isMeant(service)).ToList()) services.Remove(service);
    }
}

using Microsoft.AspNetCore.Authentication;

namespace SafeHome.Functions.SignIn.Tokens;

/// <summary>Adds signing in with tokens.</summary>
internal static class BearerServices
{
    /// <summary>A request with a token goes to <see cref="BearerAuthentication"/>, every other one to <see cref="ApiKeyAuthentication"/>.</summary>
    public static void AddBearerTokens(this IServiceCollection services)
    {
        services.AddTransient<BearerAuthentication>();
        services.AddSingleton<BearerTokens>();
        services.Configure<AuthenticationOptions>(options => options.AddScheme<BearerAuthentication>(BearerAuthentication.SchemeName, null));
        services.Configure<AuthenticationSchemeOptions>(ApiKeyAuthentication.SchemeName, options =>
            options.ForwardDefaultSelector = context => BearerAuthentication.IsMeantBy(context) ? BearerAuthentication.SchemeName : null);
    }
}

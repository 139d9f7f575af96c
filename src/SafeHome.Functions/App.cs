using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Endpoints;
using SafeHome.Functions.Http;
using SafeHome.Functions.SignIn;
using SafeHome.Functions.Triggers;

namespace SafeHome.Functions;

/// <summary>The function app: a web server that the Functions host starts and calls (a custom handler).</summary>
public static class App
{
    /// <summary>Wires the app. It listens on the loopback address, on the port that the host gives.</summary>
    /// <exception cref="BadSettingException">A setting is missing or wrong.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var port = builder.Configuration.GetValue("FUNCTIONS_CUSTOMHANDLER_PORT", 0);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * JsonBody.MaxBytes;
            kestrel.ListenLocalhost(port);
        });
        Services(builder);
        var app = builder.Build();
        Endpoints(app);
        return app;
    }

    private static void Services(WebApplicationBuilder builder)
    {
        var settings = AppSettings.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Pipeline);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(AppPipeline.Connect);
        builder.Services.AddHostedService<ParentWatch>();
        // The core only: the rest of AddAuthentication makes cookie keys that this app has no use for.
        builder.Services.AddWebEncoders();
        builder.Services.AddTransient<ApiKeyAuthentication>();
        builder.Services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = ApiKeyAuthentication.SchemeName;
            options.AddScheme<ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        });
        // Deny by default: an endpoint that says nothing about who may call it, nobody may call.
        var authorization = builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var role in Roles.All) authorization.AddPolicy(role, policy => policy.RequireRole(role));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddOpenApi("v1");
    }

    private static void Endpoints(WebApplication app)
    {
        app.UseStandardHeaders();
        app.UseFailures();
        app.UseStatusCodePages(context => Problems.WriteAsync(
            context.HttpContext,
            context.HttpContext.Response.StatusCode,
            Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode),
            "Het verzoek kan zo niet beantwoord worden."));
        app.UseRouting();
        app.UseUnroutedAnswers();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapReports();
        app.MapCases();
        app.MapTransfers();
        app.MapLeadTimes();
        app.MapParked();
        app.MapHealth();
        app.MapQueueTriggers();
        app.MapTimerTriggers();
        app.MapOpenApi("/v1/openapi.json").AllowAnonymous().AddEndpointFilter((context, next) =>
        {
            // The one answer that any web page may read: it describes the interface and holds no data.
            context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Endpoints;
using SafeHome.Functions.Http;
using SafeHome.Functions.OpenApi;
using SafeHome.Functions.SignIn;
using SafeHome.Functions.SignIn.Tokens;
using SafeHome.Functions.Triggers;
using SafeHome.Workbench;

namespace SafeHome.Functions;

/// <summary>The function app: a web server that the Functions host starts and calls (a custom handler).</summary>
public static class App
{
    private const string PortSetting = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Wires the app. It listens on the loopback address, on the port that the host gives, or on a free one where it gives none.</summary>
    /// <param name="args">Settings that go before those of the environment.</param>
    /// <param name="replace">Puts other services in the place of the app's own, such as storage in memory.</param>
    /// <exception cref="BadSettingException">A setting is missing or wrong.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        // Beside the rest of the start, which takes as long and needs none of it.
        var receivers = Task.Run(() => AppSettings.ReadReceivers(AppContext.BaseDirectory));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (!ushort.TryParse(builder.Configuration[PortSetting] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            throw new BadSettingException(PortSetting, "the number of a port");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * RequestBody.MaxBytes;
            kestrel.Limits.MaxRequestBufferSize = BodyBudget.ReadAhead;
            // Who sends slower holds up others: a body counts as in hand until it has come.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(10));
            // A free port is one port of one address; a given one is taken on IPv4 and IPv6.
            if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(port);
        });
        builder.Services.AddSingleton(services => AppSettings.Read(
            services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>(), AppContext.BaseDirectory, receivers));
        Services(builder);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        Endpoints(app);
        // With a wrong setting the app never listens.
        app.Services.GetRequiredService<AppSettings>();
        return app;
    }

    private static void Services(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<AppSettings>().Pipeline);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(AppPipeline.Parts);
        builder.Services.AddSingleton(AppPipeline.Connect);
        builder.Services.AddHostedService<ParentWatch>();
        // The core only: the rest of AddAuthentication makes cookie keys that this app has no use for.
        builder.Services.AddWebEncoders();
        builder.Services.AddTransient<ApiKeyAuthentication>();
        builder.Services.AddSingleton(AppPipeline.KeyUse);
        builder.Services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = ApiKeyAuthentication.SchemeName;
            options.AddScheme<ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        });
        if (builder.Configuration.GetSection("SafeHome:Tokens").Exists()) builder.Services.AddBearerTokens();
        builder.Services.AddRateLimits();
        // Deny by default: an endpoint that says nothing about who may call it, nobody may call.
        var authorization = builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var role in Roles.All) authorization.AddPolicy(role, policy => policy.RequireRole(role));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddInterfaceDescription();
        builder.Services.AddWorkbenchPages();
    }

    private static void Endpoints(WebApplication app)
    {
        app.UseStandardHeaders();
        app.UseWorkbench();
        app.UseFailures();
        app.UseStatusCodePages(context => Problems.WriteAsync(
            context.HttpContext,
            context.HttpContext.Response.StatusCode,
            Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode),
            "Het verzoek kan zo niet beantwoord worden."));
        app.UseRouting();
        app.UseUnroutedAnswers();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseBodyBudget();
        app.UseKeyUse();
        app.MapReports();
        app.MapStuf();
        app.MapCases();
        app.MapTrial();
        app.MapTransfers();
        app.MapWithdrawals();
        app.MapLeadTimes();
        app.MapCbs();
        app.MapParked();
        app.MapHealth();
        app.MapWorkbench();
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

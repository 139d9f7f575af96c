using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Core.Reports;
using SafeHome.Functions;
using SafeHome.Functions.Http;
using SafeHome.Pipeline;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Benchmarks.Rate;

/// <summary>The app in this process, on storage in memory, with two endpoints more: they read and parse a body, and do nothing with it.</summary>
internal sealed class MemoryApp : IAsyncDisposable
{
    /// <summary>The path of the endpoint that parses the body into a report, with the parser of the app.</summary>
    public const string BareReport = "/bare/report";

    /// <summary>The path of the endpoint that parses the body as JSON, whatever it says.</summary>
    public const string BareJson = "/bare/json";

    private readonly WebApplication _app;

    private MemoryApp(WebApplication app) => _app = app;

    public HttpClient Http { get; private set; } = new();

    public static async Task<MemoryApp> StartAsync(Surroundings surroundings)
    {
        var settings = surroundings.HandlerVariables(0).Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        var app = App.Build([.. settings, "--environment=Development"], services => services.AddSingleton(Parts()));
        MapBare(app, BareReport, body => _ = ReportJson.Read(body));
        MapBare(app, BareJson, body => JsonDocument.Parse(body).Dispose());
        var started = new MemoryApp(app);
        await app.StartAsync();
        started.Http = RunningApp.Client(new Uri(app.Urls.Single()));
        return started;
    }

    public static PipelineParts Parts() => new()
    {
        Tables = new MemoryTableStore(),
        Queues = new MemoryQueueStore(TimeProvider.System),
        Blobs = new MemoryBlobStore(),
        Sealer = new AesGcmSealer(KeyRing.Parse("bench", [KeyValuePair.Create("bench", (string?)Convert.ToBase64String(new byte[KeyRing.KeyBytes]))])),
        Hash = new KeyedHash(new byte[32]),
    };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static void MapBare(WebApplication app, string path, Action<ReadOnlyMemory<byte>> parse) =>
        app.MapPost(path, async (HttpContext context, CancellationToken cancellation) =>
        {
            var (bytes, problem) = await JsonBody.ReadBytesAsync(context.Request, cancellation);
            if (problem is not null) return problem;
            parse(bytes);
            return Results.Accepted();
        }).AllowAnonymous().DisableRateLimiting();
}

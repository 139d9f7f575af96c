using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafeHome.Functions;
using SafeHome.Functions.Http;
using SafeHome.Pipeline;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Benchmarks.Rate;

/// <summary>The app in this process, on storage in memory, with one endpoint more: it reads and parses a body, and does nothing with it.</summary>
internal sealed class MemoryApp : IAsyncDisposable
{
    /// <summary>The path of the endpoint that does nothing.</summary>
    public const string Bare = "/bare";

    private readonly WebApplication _app;

    private MemoryApp(WebApplication app) => _app = app;

    public HttpClient Http { get; private set; } = new();

    public static async Task<MemoryApp> StartAsync(Surroundings surroundings)
    {
        var settings = surroundings.HandlerVariables(0).Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        var app = App.Build([.. settings, "--environment=Development"], services => services.AddSingleton(Parts()));
        app.MapPost(Bare, ReadAsync).AllowAnonymous().DisableRateLimiting();
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

    private static async Task<IResult> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        var (bytes, problem) = await JsonBody.ReadBytesAsync(context.Request, cancellation);
        if (problem is not null) return problem;
        using var document = JsonDocument.Parse(bytes);
        return Results.Accepted();
    }
}

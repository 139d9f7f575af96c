using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafeHome.Functions.SignIn;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Sending;
using SafeHome.Testing;
using SafeHome.Testing.Storage;

namespace SafeHome.Functions.Tests.Support;

/// <summary>The app on a free port, on storage in memory and a clock that tests move; everything it logs is kept.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningApp(string[] settings, bool isOnTheNetwork)
    {
        Storage = new TestStorage(Time);
        _app = App.Build(settings, services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(isOnTheNetwork ? Storage.Parts() with { Courier = time => new HttpCourier(time) } : Storage.Parts())
            .AddSingleton(provider => new KeyUse(new OutageTables(Storage.Tables, KeyUseOutage), Time, provider.GetRequiredService<ILogger<KeyUse>>()))
            .AddSingleton<ILoggerProvider>(Log));
    }

    public ManualTimeProvider Time { get; } = new();

    public TestStorage Storage { get; }

    /// <summary>The use of keys is written beside the requests: past the counting of what they write, and with an outage of its own.</summary>
    public Outage KeyUseOutage { get; } = new();

    public CapturedLog Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public SafeHomePipeline Pipeline => _app.Services.GetRequiredService<SafeHomePipeline>();

    public HttpClient Http { get; private set; } = new();

    /// <summary>Starts the app.</summary>
    /// <param name="settings">Its settings, where they are not those of all tests.</param>
    /// <param name="isOnTheNetwork">Whether it calls other organisations over the network; if not, what it sends is kept.</param>
    public static async Task<RunningApp> StartAsync(string[]? settings = null, bool isOnTheNetwork = false)
    {
        var app = new RunningApp(settings ?? TestSettings.All, isOnTheNetwork);
        await app._app.StartAsync();
        app.Http = new HttpClient { BaseAddress = new Uri(app._app.Urls.Single()) };
        return app;
    }

    public Task<Answer> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key);

    public Task<Answer> PostAsync(string path, string? key, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, key, Json(body), headers);

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, string? key, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null) request.Headers.Add("X-API-Key", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    public static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

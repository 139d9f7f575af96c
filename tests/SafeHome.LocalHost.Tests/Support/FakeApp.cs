using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafeHome.LocalHost.Tests.Support;

/// <summary>A web server that answers every request in the same way.</summary>
internal sealed class FakeApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeApp(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FakeApp> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new FakeApp(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafeHome.Functions.Tests.Support;

/// <summary>The system of another organisation: a real server, which answers as a test says.</summary>
internal sealed class OtherSystem : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedMessage> _received = new();

    private OtherSystem(RequestDelegate answer, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener =>
        {
            if (certificate is not null) listener.UseHttps(certificate);
        }));
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _received.Enqueue(new ReceivedMessage(
                context.Request.Path,
                await reader.ReadToEndAsync(),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await answer(context);
        });
    }

    public Uri Address => new(new Uri(_server.Urls.Single()), "/feedback");

    public IReadOnlyList<ReceivedMessage> Received => [.. _received];

    /// <summary>Starts it.</summary>
    /// <param name="answer">How it answers.</param>
    /// <param name="certificate">With which it shows who it is; without one it takes requests without TLS.</param>
    public static async Task<OtherSystem> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var system = new OtherSystem(answer, certificate);
        await system._server.StartAsync();
        return system;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A message as it arrived.</summary>
internal sealed record ReceivedMessage(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

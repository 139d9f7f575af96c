using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafeHome.Functions.Tests.Feedback;

/// <summary>The system of a reporter: a real server, which answers as a test says.</summary>
internal sealed class ReporterSystem : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedMessage> _received = new();

    private ReporterSystem(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
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

    public static async Task<ReporterSystem> StartAsync(RequestDelegate answer)
    {
        var system = new ReporterSystem(answer);
        await system._server.StartAsync();
        return system;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A message as it arrived.</summary>
internal sealed record ReceivedMessage(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

using Azure.Core;
using Azure.Core.Pipeline;

namespace SafeHome.Storage.Tests.Azure;

/// <summary>Carries requests to the emulator, except where a fault was planned; the faults are used up in order.</summary>
internal sealed class FaultyTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner = new();
    private readonly Queue<Func<HttpMessage, Func<ValueTask>, ValueTask>> _faults = new();

    /// <summary>Every request that reached this point, as method and address.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>The Authorization header of each request, or null.</summary>
    public List<string?> Authorizations { get; } = [];

    /// <summary>How many planned faults did not happen.</summary>
    public int Planned => _faults.Count;

    /// <summary>Used when no planned fault is left; null sends on.</summary>
    public Func<HttpMessage, Func<ValueTask>, ValueTask>? Always { get; set; }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Sent.Add($"{message.Request.Method} {message.Request.Uri}");
        Authorizations.Add(message.Request.Headers.TryGetValue("Authorization", out var value) ? value : null);
        var fault = _faults.TryDequeue(out var planned) ? planned : Always;
        if (fault is null) await _inner.ProcessAsync(message);
        else await fault(message, () => _inner.ProcessAsync(message));
    }

    public FaultyTransport Then(Func<HttpMessage, Func<ValueTask>, ValueTask> fault)
    {
        _faults.Enqueue(fault);
        return this;
    }

    /// <summary>The request arrives and takes effect; its answer does not come back.</summary>
    public static async ValueTask LoseAnswer(HttpMessage message, Func<ValueTask> send)
    {
        await send();
        message.Response.Dispose();
        throw new IOException("The connection broke.");
    }

    /// <summary>The request does not arrive.</summary>
    public static ValueTask LoseRequest(HttpMessage message, Func<ValueTask> send) => throw new IOException("The connection broke.");

    /// <summary>No answer, for as long as anyone waits.</summary>
    public static async ValueTask Hang(HttpMessage message, Func<ValueTask> send) =>
        await Task.Delay(Timeout.Infinite, message.CancellationToken);

    /// <summary>The service answers so, without doing anything.</summary>
    public static Func<HttpMessage, Func<ValueTask>, ValueTask> Answer(
        int status, string body = "", params (string Name, string Value)[] headers) =>
        (message, _) =>
        {
            message.Response = new FakeResponse(status, body, headers);
            return ValueTask.CompletedTask;
        };
}

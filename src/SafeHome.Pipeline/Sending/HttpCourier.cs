using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SafeHome.Pipeline.Sending;

/// <summary>Sends messages by HTTP POST. Every endpoint has a line of its own, so that a slow one holds up no other.</summary>
/// <param name="time">The clock of timeouts, pauses and signatures.</param>
/// <param name="network">Opens the connections to an endpoint.</param>
public sealed class HttpCourier(TimeProvider time, Func<HttpMessageHandler> network) : ICourier
{
    /// <summary>How many messages may be under way to one endpoint from one process.</summary>
    public const int MostAtOnce = 4;

    private readonly ConcurrentDictionary<Destination, Line> _lines = [];

    /// <summary>A courier on the network.</summary>
    public HttpCourier(TimeProvider time)
        : this(time, Network)
    {
    }

    /// <summary>Connections that go where they are told and nowhere else: no redirect is followed, no cookie kept.</summary>
    public static HttpMessageHandler Network() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // An endpoint that moves is found at its new address within minutes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <inheritdoc/>
    public async Task<Reply> SendAsync(Destination to, OutgoingMessage message, CancellationToken cancellation = default)
    {
        var line = _lines.GetOrAdd(to, _ => new Line(new HttpClient(new ResilienceHandler(time, network())) { Timeout = Timeout.InfiniteTimeSpan }));
        if (!await line.Places.WaitAsync(TimeSpan.Zero, cancellation)) return Reply.Busy;
        try
        {
            using var request = Request(to, message);
            using var response = await line.Http.SendAsync(request, cancellation);
            return new Reply(ReplyKind.Answered, (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException or BrokenCircuitException)
        {
            return Reply.None;
        }
        finally
        {
            line.Places.Release();
        }
    }

    private HttpRequestMessage Request(Destination to, OutgoingMessage message)
    {
        var content = new ByteArrayContent([.. message.Body]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(message.ContentType);
        var request = new HttpRequestMessage(HttpMethod.Post, to.Address) { Content = content };
        if (to.Credential is { } credential) request.Headers.TryAddWithoutValidation(credential.Header, credential.Value);
        foreach (var (name, value) in to.SigningKey?.Headers(message, time.GetUtcNow()) ?? new Dictionary<string, string>(StringComparer.Ordinal))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private sealed record Line(HttpClient Http)
    {
        public SemaphoreSlim Places { get; } = new(MostAtOnce);
    }
}

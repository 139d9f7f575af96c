using Azure.Core;
using Azure.Core.Pipeline;

namespace SafeHome.Storage.Azure;

/// <summary>How patient the clients of Azure Storage are.</summary>
/// <remarks>Tried again is what ends in a broken connection, a timeout, or the statuses 408, 429, 500, 502, 503 and 504.</remarks>
public sealed record AzureStorageOptions
{
    /// <summary>How often an operation is tried again before it counts as unavailable.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first repeat; it doubles each time. What the service asks for (Retry-After) goes first.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try may take.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What carries the requests; null for the usual HTTP client. Tests put theirs here.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    internal TOptions ApplyTo<TOptions>(TOptions client)
        where TOptions : ClientOptions
    {
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = Retries;
        client.Retry.Delay = Delay;
        client.Retry.MaxDelay = MaxDelay;
        client.Retry.NetworkTimeout = TryTimeout;
        if (Transport is not null) client.Transport = Transport;
        return client;
    }
}

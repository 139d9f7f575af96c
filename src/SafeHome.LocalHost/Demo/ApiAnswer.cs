using System.Net;
using System.Text.Json;

namespace SafeHome.LocalHost.Demo;

/// <summary>An answer of the app.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What it holds.</param>
/// <param name="ETag">The version of what was read or changed.</param>
/// <param name="IsReplayed">Whether the app says that it answers as before.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, string? ETag, bool IsReplayed)
{
    /// <summary>How often was called to get it: where more than once, an earlier call may have been carried out and its answer lost.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Whether calling again may well give another answer.</summary>
    public bool IsPassing => Status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    /// <summary>What the body says.</summary>
    /// <exception cref="HostException">It is not what the interface promises.</exception>
    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body.Span) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new HostException($"The app answered something that the demo cannot read as {typeof(T).Name}.", e);
        }
    }
}

using System.Text.Json;

namespace SafeHome.Functions.Triggers;

/// <summary>What the Functions host sends to a custom handler for one invocation.</summary>
/// <remarks>
/// The body is <c>{"Data":{"&lt;binding&gt;":…},"Metadata":{…}}</c>. A queue message stands in <c>Data</c> as a JSON string that holds the
/// message, encoded as a JSON string once more.
/// </remarks>
public static class InvocationEnvelope
{
    /// <summary>The queue message of an invocation, as it was sent to the queue.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="JsonException">The body is not the host's envelope. That is a defect of the host, not of a message: the invocation fails, and the message comes back.</exception>
    public static async Task<string> ReadMessageAsync(Stream body, CancellationToken cancellation)
    {
        using var envelope = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        if (!envelope.RootElement.TryGetProperty("Data", out var data) || data.ValueKind is not JsonValueKind.Object)
            throw new JsonException("The invocation has no Data.");
        foreach (var binding in data.EnumerateObject()) return Decode(binding.Value);
        throw new JsonException("The invocation has no message.");
    }

    private static string Decode(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String) return value.GetRawText();
        var once = value.GetString()!;
        try
        {
            return JsonSerializer.Deserialize<string>(once) ?? once;
        }
        catch (JsonException)
        {
            // Not encoded a second time: what stands there is the message.
            return once;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Invocations;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Queues;

/// <summary>The body of a queue function's invocation.</summary>
internal static class QueueEnvelope
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Wraps a message. Strings are JSON within JSON: read the envelope, then the string, then what the string says.</summary>
    public static JsonObject Create(QueueFunction function, QueueMessage message, DateTimeOffset now)
    {
        var metadata = PropertiesOf(message.Body);
        metadata["DequeueCount"] = JsonSerializer.Serialize(message.DequeueCount);
        metadata["Id"] = Quote(message.Id);
        metadata["InsertionTime"] = message.Inserted;
        metadata["NextVisibleTime"] = message.NextVisible;
        metadata["PopReceipt"] = Quote(message.PopReceipt);
        return Envelope.Create(function.Name, function.Binding, Quote(message.Body), metadata, now);
    }

    // The Functions host copies the properties of a JSON message into the metadata: objects as they are, all else as JSON text.
    private static JsonObject PropertiesOf(string body)
    {
        var metadata = new JsonObject();
        foreach (var (name, value) in TryParse(body) ?? [])
            if (value is not null)
                metadata[name] = value is JsonObject ? value.DeepClone() : value.ToJsonString(Json);
        return metadata;
    }

    private static JsonObject? TryParse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Json);
}

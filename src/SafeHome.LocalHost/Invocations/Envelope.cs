using System.Text.Json.Nodes;

namespace SafeHome.LocalHost.Invocations;

/// <summary>What every invocation's body has, whatever triggered it.</summary>
internal static class Envelope
{
    /// <summary>Joins the trigger's data and metadata into a body.</summary>
    public static JsonObject Create(string function, string binding, JsonNode data, JsonObject metadata, DateTimeOffset now)
    {
        metadata["sys"] = new JsonObject
        {
            ["MethodName"] = function,
            ["UtcNow"] = now.UtcDateTime,
            ["RandGuid"] = Guid.NewGuid().ToString(),
        };
        return new JsonObject { ["Data"] = new JsonObject { [binding] = data }, ["Metadata"] = metadata };
    }
}

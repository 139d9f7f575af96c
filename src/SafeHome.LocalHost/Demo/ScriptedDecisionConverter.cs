using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeHome.LocalHost.Demo;

/// <summary>Reads a decision of the script: <c>"volgtVoorstel"</c>, or an object.</summary>
internal sealed class ScriptedDecisionConverter : JsonConverter<ScriptedDecision>
{
    private const string AsProposed = "volgtVoorstel";

    /// <inheritdoc/>
    public override ScriptedDecision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return reader.ValueTextEquals(AsProposed) ? ScriptedDecision.AsProposed : throw new JsonException();
        var written = JsonSerializer.Deserialize<Written>(ref reader, options) ?? throw new JsonException();
        return new ScriptedDecision(written.Decision, written.Service, written.Receiver, written.Motivation);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ScriptedDecision value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The script is only read.");

    private sealed record Written(
        [property: JsonPropertyName("besluit"), JsonRequired] string Decision,
        [property: JsonPropertyName("dienst")] string? Service,
        [property: JsonPropertyName("ontvanger")] string? Receiver,
        [property: JsonPropertyName("motivering"), JsonRequired] string Motivation);
}

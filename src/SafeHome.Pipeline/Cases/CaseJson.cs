using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Cases;

/// <summary>How cases and their events are written before they are sealed.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextConverter<Bsn>(Bsn.TryParse, bsn => bsn.Digits),
            new TextConverter<Postcode>(Postcode.TryParse, postcode => postcode.ToString()),
            new TextConverter<PartialDate>(PartialDate.TryParse, date => date.ToString()),
        },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(byte[] written) =>
        JsonSerializer.Deserialize<T>(written, Options) ?? throw new JsonException("A sealed row holds null.");

    private delegate bool TryParse<T>(string? text, out T value);

    /// <summary>Writes a value type as its text. A text that does not read is a defect here: it was valid when it was written.</summary>
    private sealed class TextConverter<T>(TryParse<T> tryParse, Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            tryParse(reader.GetString(), out var value) ? value : throw new JsonException($"A sealed {typeof(T).Name} does not read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }
}

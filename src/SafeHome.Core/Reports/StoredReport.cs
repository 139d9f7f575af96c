using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports;

/// <summary>The form in which a report is kept: compact, without nulls, times in UTC, keys in order.</summary>
[JsonSerializable(typeof(Report))]
internal sealed partial class StoredReport : JsonSerializerContext
{
    public static StoredReport Form { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new UtcConverter(),
            new OrderedKeysConverter(),
            new JsonStringEnumConverter<ReportKind>(),
            new JsonStringEnumConverter<Capacity>(),
            new JsonStringEnumConverter<Sex>(),
            new JsonStringEnumConverter<PersonFlag>(),
        },
    });

    /// <summary>One moment has one form, whatever its offset.</summary>
    private sealed class UtcConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }

    /// <summary>A dictionary has no order of its own.</summary>
    private sealed class OrderedKeysConverter : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                reader.Read();
                read.Add(key, reader.GetString() ?? throw new JsonException("A value is missing."));
            }

            return read;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, text) in value.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteString(key, text);
            writer.WriteEndObject();
        }
    }
}

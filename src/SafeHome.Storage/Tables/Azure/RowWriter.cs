using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>Writes rows as OData JSON, each value with its Edm type where JSON alone does not tell it.</summary>
/// <remarks>Only ASCII comes out: the encoder escapes everything else, so that no charset along the way matters.</remarks>
internal static class RowWriter
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The row as JSON.</summary>
    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("PartitionKey", entity.PartitionKey);
            json.WriteString("RowKey", entity.RowKey);
            foreach (var (name, value) in entity.Properties) Write(json, name, value);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        if (TypeOf(value) is { } type) json.WriteString(name + "@odata.type", type);
        json.WritePropertyName(name);
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                Write(json, number);
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                throw new ArgumentException($"Tables keep no {value.GetType().Name}.", nameof(value));
        }
    }

    private static string? TypeOf(object value) => value switch
    {
        long => "Edm.Int64",
        double => "Edm.Double",
        DateTimeOffset => "Edm.DateTime",
        byte[] => "Edm.Binary",
        _ => null,
    };

    // A whole number keeps its point, or it would be read as an Int32; JSON has no number for NaN and the infinities.
    private static void Write(Utf8JsonWriter json, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number)) json.WriteStringValue(text);
        else json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}

using System.Globalization;
using System.Text.Json;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>Reads rows from OData JSON with minimal metadata.</summary>
internal static class RowReader
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>The one row of an answer.</summary>
    public static TableEntity Row(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return Row(document.RootElement);
    }

    /// <summary>The rows of one page.</summary>
    public static List<TableEntity> Page(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Row)];
    }

    private static TableEntity Row(JsonElement json)
    {
        var entity = new TableEntity(json.GetProperty("PartitionKey").GetString()!, json.GetProperty("RowKey").GetString()!)
        {
            ETag = json.GetProperty("odata.etag").GetString(),
        };
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            // A type stands before its value.
            var (name, value) = (property.Name, property.Value);
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal)) types[name[..^TypeSuffix.Length]] = value.GetString();
            else if (IsOwn(name) && Value(value, types.GetValueOrDefault(name)) is { } read) entity[name] = read;
        }

        return entity;
    }

    // The names of metadata ("odata.etag") hold a full stop, which those of properties cannot.
    private static bool IsOwn(string name) =>
        name is not ("PartitionKey" or "RowKey" or "Timestamp") && !name.Contains('.', StringComparison.Ordinal);

    private static object? Value(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        ("Edm.Binary", _) => value.GetBytesFromBase64(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        // Without a type, a number is an Int32, or a Double that shows it by its point or exponent.
        (null or "Edm.Int32", JsonValueKind.Number) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (_, JsonValueKind.Number) => value.GetDouble(),
        _ => value.GetString(),
    };
}

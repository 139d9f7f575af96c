namespace SafeHome.Storage.Tables;

/// <summary>What keys, names and values weigh: stored, by the service's formula, and travelling, as an upper bound of their JSON.</summary>
internal static class PropertySize
{
    // Parts of a multipart request: boundary, headers and address of one operation. Measured at under 600.
    private const int OperationHeaders = 800;

    // Dates are kept from this year on; the service refuses earlier ones.
    private static readonly DateTimeOffset _earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static long OfKeys(TableEntity entity) => 4 + 2L * (entity.PartitionKey.Length + entity.RowKey.Length);

    public static long OfName(string name) => 8 + 2L * name.Length;

    // The keys travel twice, in the address (percent-encoded) and in the body.
    public static long OfEnvelope(TableEntity entity) =>
        OperationHeaders + 15L * (entity.PartitionKey.Length + entity.RowKey.Length);

    // The name occurs a second time where the type is told: "Name@odata.type":"Edm.DateTime".
    public static long OfTravellingName(string name) => 40 + 2L * TextBytes(name);

    public static (long Stored, long Travelling) OfValue(object value) => value switch
    {
        string text => OfText(text),
        byte[] bytes => (bytes.Length, (bytes.Length + 2) / 3 * 4 + 2),
        DateTimeOffset moment when moment >= _earliest => (8, 40),
        DateTimeOffset => throw new ArgumentException("Tables keep no moment before the year 1601.", nameof(value)),
        bool => (1, 5),
        int => (4, 11),
        long => (8, 22),
        double => (8, 30),
        _ => throw new ArgumentException($"Tables keep no {value.GetType().Name}.", nameof(value)),
    };

    private static (long Stored, long Travelling) OfText(string text)
    {
        if (!IsWellFormed(text)) throw new ArgumentException("Text with half a surrogate pair cannot be kept.", nameof(text));
        return (2L * text.Length, TextBytes(text) + 2);
    }

    // What the JSON encoder may escape counts as an escape of six bytes.
    private static long TextBytes(string text)
    {
        var bytes = 0L;
        foreach (var c in text) bytes += char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ':' or '/' or ',' or '=' ? 1 : 6;
        return bytes;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}

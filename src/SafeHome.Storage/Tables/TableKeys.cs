using System.Buffers;

namespace SafeHome.Storage.Tables;

/// <summary>What keys and property names the table service takes.</summary>
/// <remarks>Source: "Understanding the Table service data model", learn.microsoft.com/rest/api/storageservices.</remarks>
internal static class TableKeys
{
    private const int MaxCharacters = 512;
    private const int MaxNameCharacters = 255;

    private static readonly SearchValues<char> _refused = SearchValues.Create(
        [.. @"/\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c)]);

    /// <summary>Throws where a row cannot have this address; the message does not repeat it.</summary>
    public static void Check(string partitionKey, string rowKey)
    {
        Check(partitionKey);
        Check(rowKey);
    }

    /// <summary>Throws where a property cannot have this name.</summary>
    public static void CheckProperty(string name)
    {
        if (name.Length > MaxNameCharacters || !IsIdentifier(name) || name is "PartitionKey" or "RowKey" or "Timestamp")
            throw new ArgumentException($"'{name}' is not a name for a property.", nameof(name));
    }

    private static void Check(string key)
    {
        if (key.Length > MaxCharacters || key.AsSpan().ContainsAny(_refused) || key.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            throw new ArgumentException("A key is over 1 KiB or holds a character that keys may not hold.", nameof(key));
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

namespace SafeHome.Storage.Sealing;

/// <summary>The sealing keys by id. One is current: it seals. All of them open, so that a key is rotated by adding one.</summary>
/// <remarks>
/// No message ever shows a key, nor an id that does not look like one: it might be a key in the wrong place.
/// </remarks>
public sealed class KeyRing
{
    /// <summary>The bytes of a key (AES-256).</summary>
    public const int KeyBytes = 32;

    // Shorter than a key in base64 (44), so that the one is never taken for the other.
    private const int MaxIdCharacters = 32;

    private readonly Dictionary<string, byte[]> _keys;

    private KeyRing(string currentId, Dictionary<string, byte[]> keys) => (CurrentId, _keys) = (currentId, keys);

    /// <summary>The id of the key that seals.</summary>
    public string CurrentId { get; }

    /// <summary>The ring as configuration holds it: the current id, and each key as base64 under its id.</summary>
    /// <param name="currentId">The id of the key that seals.</param>
    /// <param name="keys">Ids of 1 to 32 lower-case letters, digits, hyphens and full stops, each with 32 bytes in base64.</param>
    /// <exception cref="ArgumentException">An id or a key is malformed, an id occurs twice, or the current key is not there.</exception>
    public static KeyRing Parse(string? currentId, IEnumerable<KeyValuePair<string, string?>> keys)
    {
        var parsed = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (id, key) in keys)
        {
            if (!IsId(id)) throw new ArgumentException("The id of a sealing key is 1 to 32 of a-z, 0-9, '-' and '.'.", nameof(keys));
            if (!parsed.TryAdd(id, ParseKey(id, key))) throw new ArgumentException($"Sealing key '{id}' occurs twice.", nameof(keys));
        }

        if (string.IsNullOrEmpty(currentId)) throw new ArgumentException("No sealing key is named as the current one.", nameof(currentId));
        if (!parsed.ContainsKey(currentId))
            throw new ArgumentException("The sealing key that is named as the current one is not in the ring.", nameof(currentId));
        return new KeyRing(currentId, parsed);
    }

    /// <summary>The key of that id, or null where the ring does not have it.</summary>
    internal byte[]? Find(string id) => _keys.GetValueOrDefault(id);

    private static byte[] ParseKey(string id, string? key)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(key ?? "", bytes, out var length) && length == KeyBytes
            ? bytes[..KeyBytes]
            : throw new ArgumentException($"Sealing key '{id}' is not {KeyBytes} bytes in base64.", nameof(key));
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdCharacters && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');
}

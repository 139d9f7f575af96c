using System.Diagnostics.CodeAnalysis;

namespace SafeHome.Storage.Tables;

/// <summary>One row of a table: its address, its ETag as last read, and its properties.</summary>
/// <remarks>
/// A property is a <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="DateTimeOffset"/> (kept in UTC) or <see cref="T:byte[]"/> (at most 64 KiB). A null is not stored: it reads back as absent.
/// </remarks>
public sealed class TableEntity(string partitionKey, string rowKey)
{
    private readonly Dictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>The partition: rows of one partition can be written together.</summary>
    public string PartitionKey { get; } = partitionKey;

    /// <summary>The key within the partition.</summary>
    public string RowKey { get; } = rowKey;

    /// <summary>The version that was read; null on a row that has never been stored.</summary>
    public string? ETag { get; init; }

    /// <summary>The properties by name.</summary>
    public IReadOnlyDictionary<string, object> Properties => _properties;

    /// <summary>Reads or sets one property; reading an absent one gives null, and setting null removes it.</summary>
    [DisallowNull]
    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set
        {
            if (value is null) _properties.Remove(name);
            else _properties[name] = value;
        }
    }

    /// <summary>The text property, or null where it is absent.</summary>
    public string? GetString(string name) => this[name] as string;

    /// <summary>The whole-number property, or null where it is absent.</summary>
    public long? GetInt64(string name) => this[name] switch { long l => l, int i => i, _ => null };

    /// <summary>The moment, or null where it is absent.</summary>
    public DateTimeOffset? GetDateTimeOffset(string name) => this[name] as DateTimeOffset?;

    /// <summary>The bytes, or null where they are absent.</summary>
    public byte[]? GetBytes(string name) => this[name] as byte[];

    /// <summary>The yes-or-no property; absent is false.</summary>
    public bool GetBoolean(string name) => this[name] is true;

    /// <summary>The same row under another ETag, sharing nothing with this one.</summary>
    internal TableEntity Copy(string? etag)
    {
        var copy = new TableEntity(PartitionKey, RowKey) { ETag = etag };
        copy._properties.EnsureCapacity(_properties.Count);
        foreach (var (name, value) in _properties)
        {
            copy._properties[name] = value switch
            {
                byte[] bytes => bytes.Clone(),
                DateTimeOffset moment => moment.ToUniversalTime(),
                _ => value,
            };
        }

        return copy;
    }
}

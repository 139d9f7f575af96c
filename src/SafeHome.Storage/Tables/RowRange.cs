namespace SafeHome.Storage.Tables;

/// <summary>
/// A range of row keys, in ordinal order: from <paramref name="From"/> inclusive to <paramref name="Before"/> exclusive; null is
/// unbounded.
/// </summary>
public readonly record struct RowRange(string? From, string? Before)
{
    /// <summary>Every row of the partition.</summary>
    public static RowRange All => default;

    /// <summary>Every row whose key starts with the prefix.</summary>
    public static RowRange StartingWith(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new RowRange(prefix, prefix[..^1] + (char)(prefix[^1] + 1));
    }

    /// <summary>Whether the key lies in the range.</summary>
    public bool Contains(string rowKey) =>
        (From is null || string.CompareOrdinal(rowKey, From) >= 0) && (Before is null || string.CompareOrdinal(rowKey, Before) < 0);
}

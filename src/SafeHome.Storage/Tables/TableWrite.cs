namespace SafeHome.Storage.Tables;

/// <summary>What a write does to its row.</summary>
public enum TableWriteKind
{
    /// <summary>The row must be new.</summary>
    Insert,

    /// <summary>The row must have the given ETag.</summary>
    Replace,

    /// <summary>The row is written whatever is there.</summary>
    Upsert,

    /// <summary>The given properties are written, the others stay.</summary>
    Merge,

    /// <summary>The row goes.</summary>
    Delete,
}

/// <summary>One write of a <see cref="TableTransaction"/>.</summary>
public sealed record TableWrite(TableWriteKind Kind, TableEntity Entity, string? ETag);

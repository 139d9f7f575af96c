using System.Globalization;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>Addresses of rows and queries, relative to the service's endpoint (OData 3.0 URI conventions).</summary>
internal static class TableAddress
{
    /// <summary>The address of one row.</summary>
    public static string Row(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{EscapedKey(partitionKey)}',RowKey='{EscapedKey(rowKey)}')";

    /// <summary>The address of one page of a range of rows.</summary>
    public static string Page(string table, string partitionKey, RowRange range, int pageSize, string? nextPartitionKey, string? nextRowKey)
    {
        var filter = $"PartitionKey eq {Quoted(partitionKey)}";
        if (range.From is not null) filter += $" and RowKey ge {Quoted(range.From)}";
        if (range.Before is not null) filter += $" and RowKey lt {Quoted(range.Before)}";
        var address = $"{table}()?$filter={Uri.EscapeDataString(filter)}&$top={pageSize.ToString(CultureInfo.InvariantCulture)}";
        if (nextPartitionKey is not null) address += $"&NextPartitionKey={Uri.EscapeDataString(nextPartitionKey)}";
        if (nextRowKey is not null) address += $"&NextRowKey={Uri.EscapeDataString(nextRowKey)}";
        return address;
    }

    // A quote inside a literal is written twice.
    private static string Quoted(string key) => $"'{Doubled(key)}'";

    private static string EscapedKey(string key) => Uri.EscapeDataString(Doubled(key));

    private static string Doubled(string key) => key.Replace("'", "''", StringComparison.Ordinal);
}

using Azure.Core;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>One write as the table service wants it, alone or as part of a transaction.</summary>
internal sealed record TableOperation(RequestMethod Method, string Path, string? IfMatch, ReadOnlyMemory<byte>? Row)
{
    public static TableOperation Of(string table, TableWrite write)
    {
        var address = TableAddress.Row(table, write.Entity.PartitionKey, write.Entity.RowKey);
        return write.Kind switch
        {
            TableWriteKind.Insert => new TableOperation(RequestMethod.Post, table, null, RowWriter.Write(write.Entity)),
            TableWriteKind.Replace => new TableOperation(RequestMethod.Put, address, write.ETag, RowWriter.Write(write.Entity)),
            // Without If-Match, PUT is "insert or replace" and PATCH "insert or merge".
            TableWriteKind.Upsert => new TableOperation(RequestMethod.Put, address, null, RowWriter.Write(write.Entity)),
            TableWriteKind.Merge => new TableOperation(RequestMethod.Patch, address, null, RowWriter.Write(write.Entity)),
            TableWriteKind.Delete => new TableOperation(RequestMethod.Delete, address, write.ETag ?? "*", null),
            _ => throw new ArgumentOutOfRangeException(nameof(write)),
        };
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>An entity group transaction on the wire: a multipart batch that holds one change set.</summary>
/// <remarks>
/// Source: "Performing entity group transactions", learn.microsoft.com/rest/api/storageservices. The boundaries are constants:
/// the parts are JSON on one line, in which neither can occur at a line's start.
/// </remarks>
internal static class TableBatch
{
    private const string Batch = "batch_safehome";
    private const string ChangeSet = "changeset_safehome";

    /// <summary>The transaction as the body of a request.</summary>
    public static TableRequestBody Write(TableService service, string table, TableTransaction transaction)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 * transaction.Writes.Count);
        Text(buffer, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n");
        foreach (var write in transaction.Writes) Operation(buffer, service, TableOperation.Of(table, write));
        Text(buffer, $"--{ChangeSet}--\r\n--{Batch}--\r\n");
        return new TableRequestBody($"multipart/mixed; boundary={Batch}", buffer.WrittenMemory);
    }

    /// <summary>The answer to the transaction: 202 says only that it was read, the outcome stands inside.</summary>
    public static TableAnswer Outcome(TableAnswer answer)
    {
        if (answer.Status != 202) return answer;
        // One status for each operation, or the one of the operation that made all fail.
        var text = Encoding.UTF8.GetString(answer.Content.Span);
        var status = answer.Status;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            status = int.Parse(text.AsSpan(at, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            if (status >= 400) break;
        }

        return answer with { Status = status };
    }

    private static int Next(string text, int from)
    {
        const string Start = "HTTP/1.1 ";
        var at = text.IndexOf(Start, from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + Start.Length;
    }

    private static void Operation(ArrayBufferWriter<byte> buffer, TableService service, TableOperation operation)
    {
        Text(buffer, $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Text(buffer, $"{operation.Method.Method} {service.Address(operation.Path).AbsoluteUri} HTTP/1.1\r\n");
        Text(buffer, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (operation.IfMatch is not null) Text(buffer, $"If-Match: {operation.IfMatch}\r\n");
        if (operation.Row is { } row)
        {
            Text(buffer, "Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n");
            buffer.Write(row.Span);
        }

        Text(buffer, "\r\n");
        if (operation.Row is null) Text(buffer, "\r\n");
    }

    private static void Text(ArrayBufferWriter<byte> buffer, string text) => Encoding.ASCII.GetBytes(text, buffer);
}

using System.Text;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>What a request carries.</summary>
internal sealed record TableRequestBody(string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>What the table service answered.</summary>
/// <param name="Status">The HTTP status; of a transaction, that of the operation that failed.</param>
/// <param name="Content">The body.</param>
/// <param name="AfterRetry">Whether the request had been sent before, so that it may have met its own effect.</param>
/// <param name="NextPartitionKey">Where the next page starts, or null on the last one.</param>
/// <param name="NextRowKey">Idem.</param>
internal sealed record TableAnswer(
    int Status, ReadOnlyMemory<byte> Content, bool AfterRetry, string? NextPartitionKey = null, string? NextRowKey = null)
{
    private static readonly byte[] _tableNotFound = Encoding.ASCII.GetBytes("\"TableNotFound\"");

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the row was not as the write assumed: exists, has another ETag, or is gone.</summary>
    public bool IsConflict => Status is 404 or 409 or 412 && !IsTableMissing;

    /// <summary>Whether the table has yet to be made; the code stands in the error's body.</summary>
    public bool IsTableMissing => Status == 404 && Content.Span.IndexOf(_tableNotFound) >= 0;
}

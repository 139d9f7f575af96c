using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Tables.Azure;

/// <summary>Sends requests to the table service of one account.</summary>
internal sealed class TableService(Uri endpoint, HttpPipeline pipeline)
{
    // The first version that takes tokens (TokenCredential) on the table service.
    private const string Version = "2020-12-06";

    /// <summary>The absolute address of a path with query; the parts are escaped already.</summary>
    public Uri Address(string pathAndQuery) => new(endpoint.AbsoluteUri + pathAndQuery);

    /// <summary>Sends a request with all its repeats; the answer is whole.</summary>
    /// <exception cref="StorageUnavailableException">No answer, or one that says to come back later, after all repeats.</exception>
    public Task<TableAnswer> SendAsync(
        string operation,
        RequestMethod method,
        string pathAndQuery,
        CancellationToken cancellation,
        TableRequestBody? body = null,
        string? ifMatch = null) =>
        Failures.TranslateAsync(operation, cancellation, async () =>
        {
            using var message = pipeline.CreateMessage();
            var request = message.Request;
            request.Method = method;
            request.Uri.Reset(Address(pathAndQuery));
            request.Headers.Add("x-ms-version", Version);
            request.Headers.Add("DataServiceVersion", "3.0");
            request.Headers.Add(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
            if (ifMatch is not null) request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch);
            if (body is not null)
            {
                request.Headers.Add("Prefer", "return-no-content");
                request.Headers.Add(HttpHeader.Names.ContentType, body.ContentType);
                request.Content = RequestContent.Create(body.Content);
            }

            await pipeline.SendAsync(message, cancellation);
            if (Failures.IsTemporary(message.Response.Status)) throw new StorageUnavailableException(operation);
            return Answer(message);
        });

    /// <summary>Makes a table, unless another did so meanwhile.</summary>
    public async Task CreateTableAsync(string name, CancellationToken cancellation)
    {
        var operation = $"creation of {name}";
        var body = new TableRequestBody("application/json", Encoding.UTF8.GetBytes($$"""{"TableName":"{{name}}"}"""));
        var answer = await SendAsync(operation, RequestMethod.Post, "Tables", cancellation, body);
        if (answer.Status is not (201 or 204 or 409)) throw new StorageRefusedException(operation, answer.Status);
    }

    private static TableAnswer Answer(HttpMessage message)
    {
        var response = message.Response;
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var nextPartitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var nextRowKey);
        return new TableAnswer(
            response.Status, response.Content.ToMemory(), message.ProcessingContext.RetryNumber > 0, nextPartitionKey, nextRowKey);
    }
}

using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SafeHome.Storage.Azure;

namespace SafeHome.Storage.Blobs.Azure;

/// <summary>One container of an Azure Storage account; <see cref="AzureBlobStore"/> makes it.</summary>
internal sealed class AzureBlobContainer(BlobContainerClient client, HttpPipeline pipeline) : IBlobContainer
{
    private const string Version = "2021-12-02";

    // One plain request whatever the size: no reader sees half a file, and nothing is left of one that broke off.
    // The client's own upload splits large files, and computes checksums with a package that is not needed otherwise.
    public Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return RunAsync("put in", cancellation, async () =>
        {
            if (await TryPutAsync(name, content, contentType, cancellation)) return true;
            await client.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await TryPutAsync(name, content, contentType, cancellation)
                ? true
                : throw new StorageRefusedException($"put in {client.Name}", 404);
        });
    }

    public Task<byte[]?> GetAsync(string name, CancellationToken cancellation = default) =>
        RunAsync("get from", cancellation, async () =>
        {
            try
            {
                var download = await client.GetBlobClient(name).DownloadContentAsync(cancellation);
                return download.Value.Content.ToArray();
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return null;
            }
        });

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var names = client.GetBlobsAsync(prefix: prefix, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await NextAsync(names, cancellation)) yield return names.Current.Name;
    }

    public Task DeleteIfExistsAsync(string name, CancellationToken cancellation = default) =>
        RunAsync("delete from", cancellation, async () =>
        {
            var response = await client.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);
            return response.Value;
        });

    private Task<bool> NextAsync(IAsyncEnumerator<BlobItem> names, CancellationToken cancellation) =>
        RunAsync("list", cancellation, async () =>
        {
            try
            {
                return await names.MoveNextAsync();
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return false;
            }
        });

    private Task<T> RunAsync<T>(string what, CancellationToken cancellation, Func<Task<T>> run) =>
        Failures.TranslateAsync($"{what} {client.Name}", cancellation, run);

    // False where the container is not there.
    private async Task<bool> TryPutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation)
    {
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Put;
        request.Uri.Reset(client.GetBlobClient(name).Uri);
        request.Headers.Add("x-ms-version", Version);
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add(HttpHeader.Names.ContentType, contentType);
        request.Content = RequestContent.Create(content);
        await pipeline.SendAsync(message, cancellation);
        if (message.Response is { IsError: true, Status: not 404 }) throw new RequestFailedException(message.Response);
        return !message.Response.IsError;
    }
}

using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace SafeHome.Storage.Blobs.Azure;

/// <summary>The blob containers of an Azure Storage account.</summary>
internal sealed class AzureBlobStore(BlobServiceClient service) : IBlobStore
{
    private readonly HttpPipeline _pipeline = PipelineAccess.Of(service);

    public IBlobContainer Container(string name) =>
        new AzureBlobContainer(service.GetBlobContainerClient(StorageNames.QueueOrContainer(name)), _pipeline);

    // The client hands its pipeline, with its retries and its signing, to subclasses only.
    private abstract class PipelineAccess : BlobServiceClient
    {
        public static HttpPipeline Of(BlobServiceClient client) => GetHttpPipeline(client);
    }
}

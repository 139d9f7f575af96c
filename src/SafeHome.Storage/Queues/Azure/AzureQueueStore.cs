using Azure.Storage.Queues;

namespace SafeHome.Storage.Queues.Azure;

/// <summary>The queues of an Azure Storage account.</summary>
internal sealed class AzureQueueStore(QueueServiceClient service) : IQueueStore
{
    public IQueue Queue(string name) => new AzureQueue(service.GetQueueClient(StorageNames.QueueOrContainer(name)));
}

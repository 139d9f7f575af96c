using SafeHome.Storage.Azure;
using SafeHome.Storage.Blobs;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.Testing.Storage;

/// <summary>A storage account under names of its own in one that several tests share.</summary>
public sealed class NamedApart(AzureStorageAccount account, string prefix) : ITableStore, IQueueStore, IBlobStore
{
    public ITable Table(string name) => account.Tables.Table(prefix + name);

    public IQueue Queue(string name) => account.Queues.Queue(prefix + name);

    public IBlobContainer Container(string name) => account.Blobs.Container(prefix + name);
}

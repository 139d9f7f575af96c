namespace SafeHome.Storage.Queues;

/// <summary>The queues of one storage account.</summary>
public interface IQueueStore
{
    /// <summary>The queue of that name; made on first use.</summary>
    IQueue Queue(string name);
}

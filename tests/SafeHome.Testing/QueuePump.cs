using SafeHome.Storage.Queues;

namespace SafeHome.Testing;

/// <summary>Delivers queue messages as a host does: a message goes when it is handled, and comes back when it is not.</summary>
/// <param name="queues">The queues.</param>
/// <param name="handle">Handles a message of a queue; false where it failed.</param>
public sealed class QueuePump(IQueueStore queues, Func<string, string, Task<bool>> handle)
{
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    /// <summary>Delivers what is visible now, and what follows from it, until there is nothing more; each failed message once.</summary>
    /// <param name="names">The queues to look at.</param>
    /// <returns>How many messages failed.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var failed = 0;
        bool found;
        do
        {
            found = false;
            foreach (var name in names)
            {
                foreach (var message in await queues.Queue(name).ReceiveAsync(32, Visibility))
                {
                    found = true;
                    if (await handle(name, message.Body)) await queues.Queue(name).DeleteAsync(message);
                    else failed++;
                }
            }
        }
        while (found);
        return failed;
    }
}

using SafeHome.Storage;
using SafeHome.Storage.Queues;

namespace SafeHome.Simulation.Engine;

/// <summary>The queues as the pipeline of one process sees them: it only sends. Messages may come twice, late, or not at all.</summary>
internal sealed class SimulatedQueues(IQueueStore raw, World world, SimulatedProcess process) : IQueueStore
{
    public IQueue Queue(string name) => new SimulatedQueue(name, raw.Queue(name), world, process);

    private sealed class SimulatedQueue(string name, IQueue raw, World world, SimulatedProcess process) : IQueue
    {
        public async Task SendAsync(string body, TimeSpan delay = default, CancellationToken cancellation = default)
        {
            await world.Scheduler.TurnAsync(process);
            if (world.Happens(process, faults => faults.Unavailable)) throw new StorageUnavailableException($"send to {name}");
            await world.Messages.CheckAsync(name, body);
            if (world.Happens(process, faults => faults.LateMessage)) delay += TimeSpan.FromSeconds(world.Random.Next(1, 300));
            await raw.SendAsync(body, delay, cancellation);
            if (world.Happens(process, faults => faults.DuplicateMessage))
                await raw.SendAsync(body, TimeSpan.FromSeconds(world.Random.Next(0, 200)), cancellation);
            await world.Scheduler.TurnAsync(process);
            if (world.Happens(process, faults => faults.LostAnswer)) throw new StorageUnavailableException($"send to {name}");
        }

        public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hideFor, CancellationToken cancellation = default) =>
            raw.ReceiveAsync(most, hideFor, cancellation);

        public Task<string?> HideAsync(QueueMessage message, TimeSpan hideFor, CancellationToken cancellation = default) =>
            raw.HideAsync(message, hideFor, cancellation);

        public Task<bool> DeleteAsync(QueueMessage message, CancellationToken cancellation = default) => raw.DeleteAsync(message, cancellation);

        public Task ClearAsync(CancellationToken cancellation = default) => raw.ClearAsync(cancellation);

        public Task<int> CountAsync(CancellationToken cancellation = default) => raw.CountAsync(cancellation);
    }
}

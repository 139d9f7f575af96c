using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Engine;
using SafeHome.Storage.Queues;

namespace SafeHome.Simulation.Actors;

/// <summary>What the Functions host does with a process of the app: hands it messages, and gives up on a message after five deliveries.</summary>
internal static class Workers
{
    private const int MostDeliveries = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan VisibleAgain = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(World world, SimulatedProcess process, SafeHomePipeline pipeline)
    {
        while (true)
        {
            var name = WorkQueues.All[world.Random.Next(WorkQueues.All.Count)];
            var poison = world.RawQueues.Queue($"{name}-poison");
            var queue = world.RawQueues.Queue(name);
            if (await queue.ReceiveAsync(1, Lease) is [var message])
            {
                if (message.DequeueCount > MostDeliveries) await PoisonAsync(queue, poison, message);
                else await DeliverAsync(pipeline.Steps.HandleAsync(name, message.Body), queue, poison, message);
            }
            else if (await poison.ReceiveAsync(1, Lease) is [var given])
            {
                await DeliverAsync(pipeline.Steps.HandlePoisonAsync(name, given.Body), poison, null, given);
            }

            await world.Scheduler.SleepAsync(process, TimeSpan.FromMilliseconds(world.Random.Next(1, 2000)));
        }
    }

    private static async Task DeliverAsync(Task handled, IQueue queue, IQueue? poison, QueueMessage message)
    {
        try
        {
            await handled;
            await queue.DeleteAsync(message);
        }
        catch (Exception)
        {
            if (message.DequeueCount < MostDeliveries || poison is null) await queue.HideAsync(message, VisibleAgain);
            else await PoisonAsync(queue, poison, message);
        }
    }

    private static async Task PoisonAsync(IQueue queue, IQueue poison, QueueMessage message)
    {
        await poison.SendAsync(message.Body);
        await queue.DeleteAsync(message);
    }
}

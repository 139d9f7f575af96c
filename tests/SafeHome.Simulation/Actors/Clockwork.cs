using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>The timers, and whoever wipes queues or sends rubbish.</summary>
internal static class Clockwork
{
    /// <summary>Calls a timer again and again on some process. A call that fails is not repeated.</summary>
    public static async Task TickAsync(World world, SimulatedProcess clock, Apps apps, TimeSpan every, Func<SafeHomePipeline, Task> timer)
    {
        while (true)
        {
            await world.Scheduler.SleepAsync(clock, every);
            await apps.CallAsync(clock, async pipeline =>
            {
                await timer(pipeline);
                return "done";
            });
        }
    }

    /// <summary>Now and then wipes every queue.</summary>
    public static async Task WipeAsync(World world, SimulatedProcess clock)
    {
        while (!world.IsCalm)
        {
            await world.Scheduler.SleepAsync(clock, TimeSpan.FromSeconds(1));
            if (world.Random.NextDouble() >= world.Faults.QueuesWiped * 20) continue;
            world.QueuesWereWiped = true;
            foreach (var queue in WorkQueues.All) await world.RawQueues.Queue(queue).ClearAsync();
        }
    }

    /// <summary>Sends one message that is none.</summary>
    public static async Task SendRubbishAsync(World world, SimulatedProcess clock)
    {
        await world.Scheduler.SleepAsync(clock, TimeSpan.FromSeconds(world.Random.Next(100)));
        await world.RawQueues.Queue(WorkQueues.ReportsToTriage).SendAsync(World.Rubbish);
    }
}

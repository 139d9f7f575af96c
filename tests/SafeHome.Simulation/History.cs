using SafeHome.Pipeline;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Checkers;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation;

/// <summary>One history: reports come in, things go wrong, then it becomes calm and everything must come to its end.</summary>
internal static class History
{
    private const int RoughSteps = 4_000;
    private const int MostSteps = 60_000;

    /// <summary>Plays the history of a seed; answers what is wrong with it, which is nothing.</summary>
    public static IReadOnlyList<string> Play(int seed, Func<PipelineParts, World, PipelineParts>? mutate = null) => PlayAlone(seed, mutate).Wrong;

    /// <summary>What happened in the history of a seed, in short: the same seed gives the same.</summary>
    public static string Trace(int seed) => PlayAlone(seed, null).World!.Summary();

    private static (World? World, IReadOnlyList<string> Wrong) PlayAlone(int seed, Func<PipelineParts, World, PipelineParts>? mutate)
    {
        // Without a context, everything that awaits goes on at once on this thread: that is what makes a history repeatable.
        (World? World, IReadOnlyList<string> Wrong) history = default;
        var thread = new Thread(() => history = PlayHere(seed, mutate ?? ((parts, _) => parts)), maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return history;
    }

    private static (World World, IReadOnlyList<string> Wrong) PlayHere(int seed, Func<PipelineParts, World, PipelineParts> mutate)
    {
        var world = new World(seed, mutate);
        var apps = new Apps(world);
        apps.Replenish();
        var people = new SimulatedProcess("people", isApp: false);
        foreach (var submission in world.Script.Submissions) world.Watch(Senders.RunAsync(world, people, apps, submission));
        world.Watch(Staff.DecideAsync(world, people, apps, "an"));
        world.Watch(Staff.DecideAsync(world, people, apps, "bo"));
        world.Watch(Staff.AnswerAsync(world, people, apps));
        world.Watch(Linkers.RunAsync(world, people, apps));
        world.Watch(CaseWorkers.RunAsync(world, people, apps, "an"));
        world.Watch(CaseWorkers.RunAsync(world, people, apps, "dirk"));
        world.Watch(Clockwork.TickAsync(world, people, apps, TimeSpan.FromMinutes(1), pipeline => pipeline.Resume.RunAsync()));
        world.Watch(Clockwork.TickAsync(world, people, apps, TimeSpan.FromMinutes(5), pipeline => pipeline.Escalate.RunAsync()));
        world.Watch(Clockwork.WipeAsync(world, people));
        world.Watch(Clockwork.SendRubbishAsync(world, people));

        while (world.Scheduler.Steps < MostSteps && world.Failures.Count == 0)
        {
            world.Scheduler.Step(process => world.Happens(process, faults => faults.Crash));
            apps.Replenish();
            if (!world.IsCalm && world.Scheduler.Steps > RoughSteps) world.Calm();
            if (world.Scheduler.Steps % 500 == 0 && IsOver(world)) break;
        }

        return (world, [.. world.Failures, .. world.Messages.Wrong, .. Promises.Check(world).GetAwaiter().GetResult()]);
    }

    private static bool IsOver(World world) => world.IsOverAsync().GetAwaiter().GetResult();
}

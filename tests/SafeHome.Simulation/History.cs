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
    public static IReadOnlyList<string> Play(int seed, Func<PipelineParts, World, PipelineParts>? mutate = null)
    {
        // Without a context, everything that awaits goes on at once on this thread: that is what makes a history repeatable.
        IReadOnlyList<string> wrong = [];
        var thread = new Thread(() => wrong = PlayHere(seed, mutate ?? ((parts, _) => parts)), maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return wrong;
    }

    private static IReadOnlyList<string> PlayHere(int seed, Func<PipelineParts, World, PipelineParts> mutate)
    {
        var world = new World(seed, mutate);
        var apps = new Apps(world);
        apps.Replenish();
        var people = new SimulatedProcess("people", isApp: false);
        foreach (var submission in world.Script.Submissions) _ = Senders.RunAsync(world, people, apps, submission);
        _ = Staff.DecideAsync(world, people, apps, "an");
        _ = Staff.DecideAsync(world, people, apps, "bo");
        _ = Staff.AnswerAsync(world, people, apps);
        _ = Clockwork.ResumeAsync(world, people, apps);
        _ = Clockwork.WipeAsync(world, people);
        _ = Clockwork.SendRubbishAsync(world, people);

        while (world.Scheduler.Steps < MostSteps)
        {
            world.Scheduler.Step(process => world.Happens(process, faults => faults.Crash));
            apps.Replenish();
            if (!world.IsCalm && world.Scheduler.Steps > RoughSteps) world.Calm();
            if (world.Scheduler.Steps % 500 == 0 && IsOver(world)) break;
        }

        return [.. world.Messages.Wrong, .. Promises.Check(world).GetAwaiter().GetResult()];
    }

    private static bool IsOver(World world) => world.IsOverAsync().GetAwaiter().GetResult();
}

using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Actors;

/// <summary>A triage worker who judges possible links, from either side, and now and then undoes a link.</summary>
internal static class Linkers
{
    // More than a few, and a history need not end.
    private const int MostUndone = 2;

    public static async Task RunAsync(World world, SimulatedProcess people, Apps apps)
    {
        var undone = 0;
        while (true)
        {
            await world.Scheduler.SleepAsync(people, TimeSpan.FromSeconds(world.Random.Next(1, 90)));
            foreach (var @case in await world.CasesAsync())
            {
                if (@case.PossibleLinks.FirstOrDefault(link => link.IsOpen) is { } link) await JudgeAsync(world, people, apps, @case, link);
                else if (IsToBeUndone(world, @case) && undone++ < MostUndone) await UndoAsync(world, people, apps, @case);
            }
        }
    }

    private static async Task JudgeAsync(World world, SimulatedProcess people, Apps apps, Case @case, PossibleLink link)
    {
        if ((await world.Observer.Reports.StatusAsync(link.OtherReport))?.Case is not { } otherId || otherId == @case.Id) return;
        if ((await world.Observer.Cases.LoadAsync(otherId))?.Case is not { } other) return;
        var (seen, pointedAt) = world.Random.Next(2) == 0 ? (@case, other) : (other, @case);
        if (world.Script.LinksAreChanged && world.Random.Next(3) > 0)
            await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Links.ConfirmAsync(seen.Id, seen.Version, pointedAt.Id, "Zelfde.", "cor"));
        else
            await apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Links.RejectAsync(seen.Id, seen.Version, pointedAt.Id, "Ander.", "cor"));
    }

    private static bool IsToBeUndone(World world, Case @case) =>
        world.Script.LinksAreChanged && !world.IsCalm && @case.Reports.Count > 1 && world.Random.Next(4) == 0;

    private static Task UndoAsync(World world, SimulatedProcess people, Apps apps, Case @case)
    {
        string[] reports = [@case.Reports[world.Random.Next(@case.Reports.Count)].Id];
        return apps.CallAsync<CommandOutcome>(people, pipeline => pipeline.Links.SplitOffAsync(@case.Id, @case.Version, reports, "Ander gezin.", "cor"));
    }
}

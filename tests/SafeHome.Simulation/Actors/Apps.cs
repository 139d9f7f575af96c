using SafeHome.Pipeline;
using SafeHome.Simulation.Engine;
using SafeHome.Storage;

namespace SafeHome.Simulation.Actors;

/// <summary>The processes of the app: kept at their number by the host, and called by people.</summary>
internal sealed class Apps(World world)
{
    private readonly Dictionary<SimulatedProcess, SafeHomePipeline> _pipelines = [];

    /// <summary>Starts processes until there are as many as there should be, each with a worker.</summary>
    public void Replenish()
    {
        while (world.App.Count < world.Script.Workers)
        {
            var (process, pipeline) = world.StartProcess();
            _pipelines[process] = pipeline;
            world.Watch(Workers.RunAsync(world, process, pipeline));
        }
    }

    /// <summary>Calls one of the processes; null where storage was away or the process died before it answered.</summary>
    public async Task<T?> CallAsync<T>(SimulatedProcess caller, Func<SafeHomePipeline, Task<T>> call)
        where T : class
    {
        await world.Scheduler.TurnAsync(caller);
        var alive = world.App;
        if (alive.Count == 0) return null;
        var process = alive[world.Random.Next(alive.Count)];
        var answer = call(_pipelines[process]);
        await Task.WhenAny(answer, process.Death);
        try
        {
            return answer.IsCompleted ? await answer : null;
        }
        catch (Exception e) when (e is StorageUnavailableException or ConflictException)
        {
            return null;
        }
    }
}

namespace SafeHome.Simulation.Engine;

/// <summary>A process that can die at any moment.</summary>
/// <param name="name">Never used before: it marks the process's writes.</param>
/// <param name="isApp">Whether it is a process of the app; others (people, clocks) do not crash and see no faults.</param>
internal sealed class SimulatedProcess(string name, bool isApp)
{
    private readonly TaskCompletionSource _death = new();

    public string Name { get; } = name;

    public bool IsApp { get; } = isApp;

    public bool IsAlive { get; private set; } = true;

    /// <summary>Completes when the process dies: a caller's connection breaks.</summary>
    public Task Death => _death.Task;

    public void Die()
    {
        IsAlive = false;
        _death.TrySetResult();
    }
}

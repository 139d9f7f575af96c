namespace SafeHome.LocalHost.Demo;

/// <summary>What may be chosen for a demo.</summary>
/// <param name="Port">Where the app listens.</param>
/// <param name="FreePort">Whether it takes any port that is free instead.</param>
/// <param name="Keep">Whether the app goes on running afterwards.</param>
/// <param name="KillEvery">How long the app may live each time before it is killed; null to leave it alone.</param>
/// <param name="MostKills">After so many it is left alone.</param>
internal sealed record DemoOptions(
    int Port = RunOptions.UsualPort, bool FreePort = false, bool Keep = false, TimeSpan? KillEvery = null, int MostKills = int.MaxValue)
{
    /// <summary>How the host is to run: with storage of its own that is gone afterwards.</summary>
    public RunOptions ToRunOptions() => new(Port, FreePorts: FreePort, InMemory: true);
}

using SafeHome.LocalHost.Hosting;

namespace SafeHome.LocalHost.Demo;

/// <summary>Kills the app over and over, as a crash would, to show that nothing is lost by it.</summary>
/// <param name="host">Runs the app and starts it again.</param>
/// <param name="life">How long the app may live each time.</param>
/// <param name="most">After so many times it stops.</param>
/// <param name="log">The console.</param>
internal sealed class AppKiller(RunningHost host, TimeSpan life, int most, HostLog log)
{
    // The host waits a second before it starts the app again, so by then the app is away and has not come back.
    private static readonly TimeSpan UntilGone = TimeSpan.FromSeconds(0.5);

    /// <summary>How often it did.</summary>
    public int Kills { get; private set; }

    /// <summary>Ends only when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (Kills < most)
        {
            await host.WhenReadyAsync(cancellation);
            await Task.Delay(life, cancellation);
            if (!host.KillApp()) continue;
            Kills++;
            log.Problem($"The demo killed the app (SIGKILL), time {Kills}.");
            await Task.Delay(UntilGone, cancellation);
        }

        await Task.Delay(Timeout.Infinite, cancellation);
    }
}

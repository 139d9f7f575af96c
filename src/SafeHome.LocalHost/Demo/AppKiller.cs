using SafeHome.LocalHost.Hosting;

namespace SafeHome.LocalHost.Demo;

/// <summary>Kills the app over and over, as a crash would, to show that nothing is lost by it.</summary>
/// <param name="host">Runs the app and starts it again.</param>
/// <param name="life">How long the app may live each time.</param>
/// <param name="log">The console.</param>
internal sealed class AppKiller(RunningHost host, TimeSpan life, HostLog log)
{
    // The host waits a second before it starts the app again, so by then the app is away and has not come back.
    private static readonly TimeSpan UntilGone = TimeSpan.FromSeconds(0.5);

    /// <summary>How often it did.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await host.WhenReadyAsync(cancellation);
            await Task.Delay(life, cancellation);
            if (!host.KillApp()) continue;
            Kills++;
            log.Problem($"The demo killed the app (SIGKILL), for the {Kills}. time.");
            await Task.Delay(UntilGone, cancellation);
        }
    }
}

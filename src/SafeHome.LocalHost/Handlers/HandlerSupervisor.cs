namespace SafeHome.LocalHost.Handlers;

/// <summary>Keeps the app running.</summary>
/// <remarks>
/// The Functions host never restarts a handler that exits with 0 and shuts itself down at the third crash. Here the app comes back
/// whatever its exit code and however often: on one machine it dies because someone is working on it.
/// </remarks>
/// <param name="start">Starts the app.</param>
/// <param name="answers">Whether the app gives any answer to GET /.</param>
/// <param name="gate">Open while the app answers.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where starts and stops are told.</param>
internal sealed class HandlerSupervisor(
    Func<IHandlerProcess> start, Func<CancellationToken, Task<bool>> answers, ReadyGate gate, TimeProvider time, HostLog log)
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    // Long enough not to spin on an app that dies of its start, short enough that work goes on when it is killed again and again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    // EX_CONFIG of sysexits.h: the app says that its settings are wrong, which another start with the same ones cannot change.
    private const int BadSettings = 78;

    // An app that ran this long has not died of its start, so the next pause is short again.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private readonly Lock _turn = new();
    private IHandlerProcess? _ready;

    /// <summary>Kills the app, if it is ready, as a crash would; it comes back.</summary>
    /// <returns>Whether there was anything to kill.</returns>
    public bool Kill()
    {
        lock (_turn)
        {
            _ready?.Kill();
            return _ready is not null;
        }
    }

    /// <summary>Starts the app and starts it again whenever it is gone, until cancelled; then the app is gone too.</summary>
    /// <exception cref="HostException">The program cannot be started at all, or refuses its settings.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = ShortestPause;
        while (true)
        {
            var begun = time.GetTimestamp();
            var end = await LiveAsync(begun, cancellation);
            if (time.GetElapsedTime(begun) >= Settled) pause = ShortestPause;
            log.Problem($"{end} It starts again in {pause.TotalSeconds:0} s.");
            await Task.Delay(pause, time, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<string> LiveAsync(long begun, CancellationToken cancellation)
    {
        using var process = start();
        try
        {
            while (!await answers(cancellation))
            {
                if (process.Exited.IsCompleted) return StoppedEarly(await process.Exited);
                if (time.GetElapsedTime(begun) >= ReadyWithin) return "The app did not answer within 30 s and was killed.";
                await Task.WhenAny(process.Exited, Task.Delay(ProbeInterval, time, cancellation));
            }
            log.Info($"The app is ready, {time.GetElapsedTime(begun).TotalSeconds:0.0} s after its start.");
            gate.Open();
            lock (_turn) _ready = process;
            return $"The app stopped with exit code {await process.Exited.WaitAsync(cancellation)}.";
        }
        finally
        {
            gate.Close();
            lock (_turn) _ready = null;
            process.Kill();
            await process.Exited;
        }
    }

    private static string StoppedEarly(int exitCode) => exitCode == BadSettings
        ? throw new HostException("The app refused its settings; the line above says which one is wrong.")
        : $"The app stopped with exit code {exitCode} before it was ready.";
}

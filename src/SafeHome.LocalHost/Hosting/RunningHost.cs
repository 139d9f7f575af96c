using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Settings;
using SafeHome.LocalHost.Timers;

namespace SafeHome.LocalHost.Hosting;

/// <summary>The function app, running on this machine with all its triggers, until disposed.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ReadyGate _gate = new();
    private readonly HttpClient _http;
    private readonly StorageAccount _storage;
    private HandlerSupervisor? _supervisor;

    private RunningHost(FunctionApp app, Uri address, StorageAccount storage)
    {
        App = app;
        Address = address;
        _storage = storage;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = app.Timeout,
        };
    }

    /// <summary>What runs.</summary>
    public FunctionApp App { get; }

    /// <summary>Where the app's HTTP interface is.</summary>
    public Uri Address { get; }

    /// <summary>The storage account that it runs against.</summary>
    public string Storage => _storage.ConnectionString;

    /// <summary>Whether that account is an emulator which this host started.</summary>
    public bool OwnsStorage => _storage.Emulator is not null;

    /// <summary>Ends when the host does: cancelled after <see cref="DisposeAsync"/>, faulted where it cannot go on.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts storage where it has to, and the app. The app may not be ready yet: see <see cref="WhenReadyAsync"/>.</summary>
    /// <exception cref="HostException">Something stands in the way; nothing is left running.</exception>
    public static async Task<RunningHost> StartAsync(
        Workplace place, RunOptions options, Backing backing, HostLog log, TimeProvider time, CancellationToken cancellation)
    {
        if (SettingsFile.CreateIfMissing(place.SettingsFile, place.SettingsSample))
            log.Info($"Made {place.SettingsFile} with fresh keys; whatever was sealed with other keys cannot be read.");
        var settings = LocalSettings.Read(place.SettingsFile, place.Variables);
        var app = FunctionApp.Read(place.AppRoot);
        var port = options.FreePorts ? Ports.FindFree() : options.Port;
        Ports.RequireFree(port, "the app", "choose another with --port");

        var storage = await StorageAccount.StartAsync(place, settings, options, backing, log, cancellation);
        try
        {
            var queues = backing.OpenQueues(storage.ConnectionString);
            var host = new RunningHost(app, new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri, storage);
            var environment = HandlerEnvironment.Create(settings, storage.ConnectionString, port, place.AppRoot);
            var parts = new HostParts(app, environment, host._http, host._gate, time, log);
            var history = TimerHistory.Open(Path.Combine(place.StateFolder, "timers.json"));
            host._supervisor = parts.Supervisor;
            host.Completion = host.RunAsync(parts.StartAll(queues, history, storage, host._stop.Token));
            return host;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the app answers.</summary>
    /// <exception cref="HostException">The app cannot be started at all.</exception>
    public async Task WhenReadyAsync(CancellationToken cancellation) =>
        await await Task.WhenAny(_gate.WaitAsync(cancellation), Completion);

    /// <summary>Kills the app as a crash would (SIGKILL), if it is ready; it comes back.</summary>
    /// <returns>Whether there was anything to kill.</returns>
    public bool KillApp() => _supervisor is { } supervisor && supervisor.Kill();

    /// <summary>Stops everything: messages in hand are shown again, the app is killed, then storage of our own is stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        await _storage.DisposeAsync();
        _stop.Dispose();
    }

    // No part ends by itself, so the first that ends has failed or was told to stop, and takes the others with it.
    private async Task RunAsync(IReadOnlyList<Task> parts)
    {
        try
        {
            await await Task.WhenAny(parts);
        }
        finally
        {
            await _stop.CancelAsync();
            await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

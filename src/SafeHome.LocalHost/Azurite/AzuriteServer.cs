using System.Diagnostics;

namespace SafeHome.LocalHost.Azurite;

/// <summary>A running storage emulator. It stops when it is disposed of, and also when this process ends in whatever way.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    // Run inside the emulator: our end of its standard input closes when we stop or die, and it stops itself in good order.
    private const string StopWithParent =
        "data:text/javascript,process.stdin.on('close',()=>process.kill(process.pid,'SIGTERM')).resume()";

    private static readonly TimeSpan _stopTimeout = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private bool _disposed;

    private AzuriteServer(Process process, AzuriteEndpoints endpoints) => (_process, Endpoints) = (process, endpoints);

    /// <summary>Where the services listen.</summary>
    public AzuriteEndpoints Endpoints { get; }

    /// <summary>What clients connect with.</summary>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>Whether the emulator still runs.</summary>
    public bool IsRunning => !_disposed && !_process.HasExited;

    /// <summary>Installs the emulator if it is missing, starts it, and answers once all three services listen.</summary>
    /// <exception cref="AzuriteFailedException">It could not be installed or started.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellation = default)
    {
        var script = await AzuriteInstallation.EnsureAsync(ProjectFolder.Find(), options.Progress, cancellation);
        if (options.DataFolder is not null) Directory.CreateDirectory(options.DataFolder);

        var process = AzuriteInstallation.Start(Command(script, options), "Node");
        var output = new AzuriteOutput(process);
        try
        {
            var endpoints = await output.Endpoints.WaitAsync(options.StartTimeout, cancellation);
            return new AzuriteServer(process, endpoints);
        }
        catch (TimeoutException)
        {
            await StopAsync(process);
            throw new AzuriteFailedException($"Azurite did not start within {options.StartTimeout.TotalSeconds:0} seconds.");
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <summary>Stops the emulator; data in a folder are saved first.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        await StopAsync(_process);
    }

    private static ProcessStartInfo Command(string script, AzuriteOptions options) =>
        new("node", ["--import", StopWithParent, script, .. options.Arguments()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static async Task StopAsync(Process process)
    {
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(_stopTimeout);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        finally
        {
            process.Dispose();
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SafeHome.LocalHost.FunctionApps;

namespace SafeHome.LocalHost.Handlers;

/// <summary>The app as a process of its own.</summary>
/// <remarks>
/// <see cref="ParentProcessId"/> tells it whom to watch: the app stops by itself when this host is gone, so that no orphan keeps the port
/// after a SIGKILL of the host.
/// </remarks>
internal sealed class HandlerProcess : IHandlerProcess
{
    /// <summary>The environment variable with the process id of this host.</summary>
    public const string ParentProcessId = "SAFEHOME_PARENT_PID";

    private readonly Process _process;

    private HandlerProcess(Process process)
    {
        _process = process;
        Exited = WaitAsync();
    }

    /// <inheritdoc/>
    public Task<int> Exited { get; }

    /// <summary>Starts the app.</summary>
    /// <exception cref="HostException">The program does not exist or may not be run.</exception>
    public static HandlerProcess Start(FunctionApp app, IReadOnlyDictionary<string, string> environment, HostLog log)
    {
        var start = new ProcessStartInfo(app.Executable, app.Arguments)
        {
            WorkingDirectory = app.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment[ParentProcessId] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, log.AppOutput);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, log.AppError);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new HostException($"The app cannot be started with '{app.Executable}' in {app.Root}: {e.Message}.", e);
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HandlerProcess(process);
    }

    /// <inheritdoc/>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private static void Pass(string? line, Action<string> write)
    {
        if (line is not null) write(line);
    }
}

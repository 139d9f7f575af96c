using System.Diagnostics;
using System.Globalization;

namespace SafeHome.LocalHost.Azurite;

/// <summary>Reads what the emulator prints: where each service listens, or why it stopped.</summary>
internal sealed class AzuriteOutput
{
    private const string Listening = "successfully listening at";

    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<AzuriteEndpoints> _endpoints = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _lastError = "";

    /// <summary>Follows the process from now on, for as long as it runs.</summary>
    public AzuriteOutput(Process process)
    {
        process.OutputDataReceived += (_, line) => Read(line.Data, process);
        process.ErrorDataReceived += (_, line) => Read(line.Data, process: null);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Completes when all three services listen; fails when the process stops before.</summary>
    public Task<AzuriteEndpoints> Endpoints => _endpoints.Task;

    private void Read(string? line, Process? process)
    {
        // The end of standard output is the end of the process.
        if (line is null && process is not null) _endpoints.TrySetException(Failure());
        if (line is null) return;
        if (line.Contains(Listening, StringComparison.Ordinal)) Note(line);
        else if (line.Contains("error", StringComparison.OrdinalIgnoreCase)) _lastError = line;
    }

    // "Azurite Blob service is successfully listening at http://127.0.0.1:10000"
    private void Note(string line)
    {
        var service = line.Split(' ')[1];
        _ports[service] = int.Parse(line.AsSpan(line.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        if (_ports.Count == 3) _endpoints.TrySetResult(new AzuriteEndpoints(_ports["Blob"], _ports["Queue"], _ports["Table"]));
    }

    private AzuriteFailedException Failure() =>
        _lastError.Contains("EADDRINUSE", StringComparison.Ordinal)
            ? new AzuriteFailedException($"Azurite cannot listen on {_lastError.Split(' ')[^1]}: another program uses that port.")
            : new AzuriteFailedException($"Azurite stopped while starting ({_lastError}).");
}

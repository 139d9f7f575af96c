using System.Diagnostics;

namespace SafeHome.Functions;

/// <summary>Stops the app when the local host that started it is gone, so that none is left behind on a developer's machine.</summary>
/// <remarks>Only where <c>SAFEHOME_PARENT_PID</c> is set. The Functions host ends its handlers itself.</remarks>
internal sealed class ParentWatch(IConfiguration configuration, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue<int?>("SAFEHOME_PARENT_PID") is not { } parent) return;
        try
        {
            using var process = Process.GetProcessById(parent);
            await process.WaitForExitAsync(stoppingToken);
        }
        catch (ArgumentException)
        {
            // It was gone before the watch began.
        }

        lifetime.StopApplication();
    }
}

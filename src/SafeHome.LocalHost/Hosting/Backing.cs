using SafeHome.LocalHost.Azurite;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.LocalHost.Hosting;

/// <summary>A storage account that this host started.</summary>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="IsRunning">Whether it still does.</param>
/// <param name="Process">Stops it when disposed.</param>
internal sealed record Emulator(string ConnectionString, Func<bool> IsRunning, IAsyncDisposable Process);

/// <summary>How the host comes by storage.</summary>
/// <param name="StartEmulator">Starts a storage emulator for a workplace.</param>
/// <param name="OpenQueues">Opens the queues of a connection string.</param>
internal sealed record Backing(
    Func<Workplace, RunOptions, HostLog, CancellationToken, Task<Emulator>> StartEmulator, Func<string, IQueueStore> OpenQueues)
{
    // The ports of the blob, queue and table service that `UseDevelopmentStorage=true` stands for.
    private static readonly (int Blob, int Queue, int Table) Usual = (10000, 10001, 10002);
    private static readonly (int Blob, int Queue, int Table) AnyFree = (0, 0, 0);

    /// <summary>Azurite, or an Azure storage account.</summary>
    public static readonly Backing Azure = new(StartAzuriteAsync, OpenAccount);

    private static async Task<Emulator> StartAzuriteAsync(Workplace place, RunOptions options, HostLog log, CancellationToken cancellation)
    {
        var anyPorts = options.FreePorts || options.InMemory;
        var ports = anyPorts ? AnyFree : Usual;
        if (!anyPorts)
            foreach (var port in new[] { ports.Blob, ports.Queue, ports.Table })
                Ports.RequireFree(port, "Azurite", "choose --free-ports, or name the account that runs already with --storage");
        try
        {
            var azurite = await AzuriteServer.StartAsync(
                new AzuriteOptions
                {
                    DataFolder = options.InMemory ? null : place.StateFolder,
                    BlobPort = ports.Blob,
                    QueuePort = ports.Queue,
                    TablePort = ports.Table,
                    Progress = log.Info,
                },
                cancellation);
            return new Emulator(azurite.ConnectionString, () => azurite.IsRunning, azurite);
        }
        catch (AzuriteFailedException e)
        {
            throw new HostException(e.Message, e);
        }
    }

    private static IQueueStore OpenAccount(string connectionString)
    {
        try
        {
            // The host writes no tables, but an account asks for the stamps of its writer.
            return AzureStorageAccount.FromConnectionString(connectionString, new WriteStamps($"local-host-{Guid.NewGuid():N}"), TimeProvider.System).Queues;
        }
        catch (FormatException e)
        {
            throw new HostException("AzureWebJobsStorage is not a connection string of a storage account.", e);
        }
    }
}

using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Hosting;

/// <summary>A storage account that this host started.</summary>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="Process">Stops it when disposed.</param>
internal sealed record Emulator(string ConnectionString, IAsyncDisposable Process);

/// <summary>How the host comes by storage.</summary>
/// <param name="StartEmulator">Starts a storage emulator for a workplace, on free ports if so asked.</param>
/// <param name="OpenQueues">Opens the queues of a connection string.</param>
internal sealed record Backing(
    Func<Workplace, bool, CancellationToken, Task<Emulator>> StartEmulator, Func<string, IQueueStore> OpenQueues)
{
    /// <summary>Azurite, or an Azure storage account.</summary>
    public static readonly Backing Azure = new(
        (_, _, _) => throw new HostException("Azurite is not part of this build: name an account with --storage."),
        _ => throw new HostException("Queues are not part of this build."));
}

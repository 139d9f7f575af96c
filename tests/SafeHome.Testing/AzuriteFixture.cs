using SafeHome.LocalHost.Azurite;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;

namespace SafeHome.Testing;

/// <summary>One emulator for a whole test assembly, started at first use on free ports, in memory; it stops with the process.</summary>
/// <remarks>Tests stay apart by names: <see cref="NewName"/> gives each its own tables, queues and containers.</remarks>
public static class AzuriteFixture
{
    private static readonly Lazy<Task<AzuriteServer>> _server = new(() => AzuriteServer.StartAsync(new AzuriteOptions()));
    private static int _names;
    private static int _instances;

    /// <summary>The connection string of the running emulator.</summary>
    public static async Task<string> ConnectionStringAsync() => (await _server.Value).ConnectionString;

    /// <summary>The emulator's account, as a process of its own would see it: its write stamps are its own.</summary>
    public static async Task<AzureStorageAccount> NewAccountAsync(AzureStorageOptions? options = null) =>
        AzureStorageAccount.FromConnectionString(await ConnectionStringAsync(), NewStamps(), TimeProvider.System, options);

    /// <summary>Stamps that no other instance in this test run has.</summary>
    public static WriteStamps NewStamps() => new(FormattableString.Invariant($"test-{Interlocked.Increment(ref _instances)}"));

    /// <summary>A name that no other test uses, good for a table, a queue and a container: letters and digits only.</summary>
    public static string NewName() => FormattableString.Invariant($"test{Interlocked.Increment(ref _names)}");
}

using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Tables;

namespace SafeHome.LocalHost.Tests.Hosting;

/// <summary>The whole host as a person starts it, with a storage emulator of its own.</summary>
public sealed class AzuriteHostTests : IDisposable
{
    private readonly NodeApp _app = new();

    [Fact]
    public async Task Messages_are_done_or_poisoned_and_what_is_kept_survives_a_restart()
    {
        _app.ReplaceHostJson("00:10:00", "00:00:00");
        await using (var host = await StartAsync())
        {
            await Queue(host, "work").SendAsync("one");
            await Queue(host, "work").SendAsync("refuse");
            await Eventually.IsTrueAsync(() => Count(host, "work-poison") == 1 && Count(host, "work") == 0);
            _app.Seen.Count(body => body == "one").ShouldBe(1);
            _app.Seen.Count(body => body == "refuse").ShouldBe(5);
        }

        await using var next = await StartAsync();

        Count(next, "work-poison").ShouldBe(1);
    }

    public void Dispose() => _app.Dispose();

    private async Task<RunningHost> StartAsync()
    {
        var host = await RunningHost.StartAsync(
            _app.Place, new RunOptions(FreePorts: true), Backing.Azure, new RecordedLog().Log, TimeProvider.System, CancellationToken.None);
        await host.WhenReadyAsync(CancellationToken.None);
        return host;
    }

    private static int Count(RunningHost host, string queue) => Queue(host, queue).CountAsync().Result;

    private static IQueue Queue(RunningHost host, string name) =>
        AzureStorageAccount.FromConnectionString(host.Storage, new WriteStamps("test"), TimeProvider.System).Queues.Queue(name);
}

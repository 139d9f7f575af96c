using System.Net;
using System.Net.Sockets;
using SafeHome.LocalHost.Azurite;
using SafeHome.Storage.Azure;
using SafeHome.Storage.Tables;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Azurite;

public class AzuriteServerTests
{
    [Fact]
    public async Task Two_emulators_started_at_once_get_ports_of_their_own()
    {
        var both = await Task.WhenAll(AzuriteServer.StartAsync(new AzuriteOptions()), AzuriteServer.StartAsync(new AzuriteOptions()));
        await using var one = both[0];
        await using var two = both[1];
        await TableOf(one).InsertAsync(new TableEntity("p", "r"));
        (await TableOf(one).GetAsync("p", "r")).ShouldNotBeNull();
        (await TableOf(two).GetAsync("p", "r")).ShouldBeNull();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var error = await Should.ThrowAsync<AzuriteFailedException>(() => AzuriteServer.StartAsync(new AzuriteOptions { QueuePort = port }));
        error.Message.ShouldBe($"Azurite cannot listen on 127.0.0.1:{port}: another program uses that port.");
    }

    [Fact]
    public async Task Data_in_a_folder_are_there_again_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-");
        try
        {
            await using (var first = await AzuriteServer.StartAsync(new AzuriteOptions { DataFolder = folder.FullName }))
                await TableOf(first).InsertAsync(new TableEntity("p", "r") { ["Text"] = "kept" });
            await using var second = await AzuriteServer.StartAsync(new AzuriteOptions { DataFolder = folder.FullName });
            (await TableOf(second).GetAsync("p", "r")).ShouldNotBeNull().GetString("Text").ShouldBe("kept");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task After_disposing_nothing_listens_any_more()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions());
        server.IsRunning.ShouldBeTrue();
        await server.DisposeAsync();
        await server.DisposeAsync();
        server.IsRunning.ShouldBeFalse();
        using var client = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, server.Endpoints.TablePort));
    }

    private static ITable TableOf(AzuriteServer server) =>
        AzureStorageAccount.FromConnectionString(server.ConnectionString, AzuriteFixture.NewStamps(), TimeProvider.System).Tables.Table("Kept");
}

using System.Text.Json.Nodes;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Queues.Memory;

namespace SafeHome.LocalHost.Tests.Hosting;

/// <summary>The whole host with a real app process; only storage is in memory.</summary>
public sealed class RunningHostTests : IDisposable
{
    private readonly NodeApp _app = new();
    private readonly RecordedLog _log = new();
    private readonly FakeEmulator _emulator = new();
    private readonly MemoryQueueStore _queues = new(TimeProvider.System);

    [Fact]
    public async Task A_message_goes_through_the_app_and_off_the_queue()
    {
        await _queues.Queue("work").SendAsync("one");

        await using (await StartAsync()) await Eventually.IsTrueAsync(() => _queues.Queue("work").CountAsync().Result == 0);

        _app.Seen.ShouldBe(["one"]);
    }

    [Fact]
    public async Task An_app_that_dies_comes_back_and_works_on()
    {
        await using var host = await StartAsync();
        await _queues.Queue("work").SendAsync("die");
        await Eventually.IsTrueAsync(() => _log.Error.Contains("exit code 0", StringComparison.Ordinal));

        await _queues.Queue("work").SendAsync("after");

        await Eventually.IsTrueAsync(() => _app.Seen.Contains("after", StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_app_gets_its_settings_and_what_the_functions_host_tells_a_handler()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var environment = JsonNode.Parse(await http.GetStringAsync("environment"))!;

        environment["AzureWebJobsStorage"]!.GetValue<string>().ShouldBe("the-emulator");
        environment["FUNCTIONS_APP_ROOT_PATH"]!.GetValue<string>().ShouldBe(_app.Place.AppRoot);
        environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"]!.GetValue<string>().ShouldNotBeEmpty();
        environment["SafeHome__Clients__0__Name"]!.GetValue<string>().ShouldBe("dev-politie");
        Convert.FromBase64String(environment["SafeHome__HashKey"]!.GetValue<string>()).Length.ShouldBe(32);
    }

    [Fact]
    public async Task Stopping_the_host_ends_the_app_and_then_the_emulator()
    {
        var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        (await http.GetStringAsync("/")).ShouldBe("{}");

        await host.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => http.GetStringAsync("/"));
        _emulator.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task An_emulator_that_dies_ends_the_host_with_a_sentence()
    {
        await using var host = await StartAsync();

        await _emulator.DisposeAsync();

        (await Should.ThrowAsync<HostException>(host.Completion)).Message.ShouldContain("Azurite stopped");
    }

    [Fact]
    public async Task An_account_that_is_named_on_the_command_line_is_used_and_no_emulator_started()
    {
        await using var host = await RunningHost.StartAsync(
            _app.Place, new RunOptions(FreePorts: true, Storage: "an-account"), NodeApp.Backing(_queues, _emulator), _log.Log, TimeProvider.System, default);

        host.Storage.ShouldBe("an-account");
        host.OwnsStorage.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_app_prints_is_passed_on_with_a_prefix()
    {
        await using var host = await StartAsync();

        await Eventually.IsTrueAsync(() => _log.Output.Contains("app  | hello from the app", StringComparison.Ordinal));
    }

    public void Dispose() => _app.Dispose();

    private async Task<RunningHost> StartAsync()
    {
        var host = await RunningHost.StartAsync(
            _app.Place, new RunOptions(FreePorts: true), NodeApp.Backing(_queues, _emulator), _log.Log, TimeProvider.System, default);
        await host.WhenReadyAsync(CancellationToken.None);
        return host;
    }
}

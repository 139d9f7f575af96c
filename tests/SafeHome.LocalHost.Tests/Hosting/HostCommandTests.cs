using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Queues.Memory;

namespace SafeHome.LocalHost.Tests.Hosting;

public sealed class HostCommandTests : IDisposable
{
    private static readonly Backing InMemory = new(
        (_, _, _, _) => throw new HostException("Azurite did not start."), _ => new MemoryQueueStore(TimeProvider.System));

    private readonly NodeApp _app = new();
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();

    [Fact]
    public async Task It_tells_where_everything_is_and_stops_with_0_when_asked_to()
    {
        using var stop = new CancellationTokenSource();
        var running = InvokeAsync(stop.Token, "--free-ports", "--storage", "secret-account");
        await Eventually.IsTrueAsync(() => _output.ToString().Contains("The app is ready", StringComparison.Ordinal));

        await stop.CancelAsync();

        (await running).ShouldBe(0);
        _output.ToString().ShouldSatisfyAllConditions(
            text => text.ShouldContain("http://127.0.0.1:"),
            text => text.ShouldContain(_app.Place.SettingsFile),
            text => text.ShouldNotContain("secret-account"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await FailsAsync($"Port {port} cannot be used", "--port", port);
    }

    [Fact]
    public Task A_port_that_does_not_exist_is_one_sentence() => FailsAsync("Port 70000 does not exist", "--port", "70000");

    [Fact]
    public Task An_emulator_that_does_not_start_is_one_sentence() => FailsAsync("Azurite did not start.", "--free-ports");

    [Fact]
    public Task A_program_that_is_missing_is_one_sentence()
    {
        _app.ReplaceHostJson("node", "no-such-program");

        return FailsAsync("cannot be started with 'no-such-program'", "--free-ports", "--storage", "account");
    }

    [Fact]
    public Task Settings_that_cannot_be_read_are_one_sentence()
    {
        File.WriteAllText(_app.Place.SettingsFile, "{ half");

        return FailsAsync("local.settings.json cannot be read", "--free-ports");
    }

    public void Dispose() => _app.Dispose();

    private async Task FailsAsync(string sentence, params string[] arguments)
    {
        (await InvokeAsync(CancellationToken.None, arguments)).ShouldBe(1);

        var lines = _error.ToString().Trim().Split(Environment.NewLine);
        lines.ShouldHaveSingleItem().ShouldContain(sentence);
    }

    private Task<int> InvokeAsync(CancellationToken cancellation, params string[] arguments) =>
        new HostCommand(_app.Place, InMemory, _output, _error).InvokeAsync(arguments, cancellation);
}

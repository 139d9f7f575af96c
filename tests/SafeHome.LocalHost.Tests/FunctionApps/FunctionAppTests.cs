using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Tests.Support;

namespace SafeHome.LocalHost.Tests.FunctionApps;

public sealed class FunctionAppTests : IDisposable
{
    private const string HostJson = """
        {
          "version": "2.0",
          "customHandler": { "description": { "defaultExecutablePath": "dotnet" } },
          "extensions": { "queues": { "messageEncoding": "none" } }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_host_json_leaves_out_is_as_in_the_functions_host()
    {
        var app = Read(HostJson);

        app.Timeout.ShouldBe(TimeSpan.FromMinutes(5));
        app.Arguments.ShouldBeEmpty();
        app.Queues.BatchSize.ShouldBe(16);
        app.Queues.Threshold.ShouldBe(8);
        app.Queues.MaxDequeueCount.ShouldBe(5);
        app.Queues.VisibilityTimeout.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_folder_without_function_json_is_no_function()
    {
        _folder.Write("runtimes/readme.txt", "");

        Read(HostJson).Functions.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_host_json_is_refused() =>
        Should.Throw<HostException>(() => FunctionApp.Read(_folder.Path)).Message.ShouldContain("no host.json");

    [Theory]
    [InlineData("\"2.0\"", "\"1.0\"", "version")]
    [InlineData("defaultExecutablePath", "path", "no custom handler")]
    [InlineData("\"none\"", "\"base64\"", "messageEncoding")]
    [InlineData("\"messageEncoding\": \"none\"", "\"messageEncoding\": \"none\", \"batchSize\": 33", "batchSize")]
    [InlineData("\"version\"", "version", "line 2")]
    public void A_host_json_that_this_host_cannot_run_is_refused(string old, string changed, string sentence) =>
        Should.Throw<HostException>(() => Read(HostJson.Replace(old, changed))).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("""{ "bindings": [] }""", "exactly one trigger")]
    [InlineData("""{ "bindings": [ { "type": "blobTrigger", "name": "x" } ] }""", "blobTrigger")]
    [InlineData("""{ "bindings": [ { "type": "queueTrigger", "name": "x" } ] }""", "queueName")]
    [InlineData("""{ "bindings": [ { "type": "timerTrigger", "name": "x", "schedule": "* * * * *" } ] }""", "six NCRONTAB fields")]
    public void A_function_that_this_host_cannot_run_is_refused(string json, string sentence)
    {
        _folder.Write("Work/function.json", json);

        var message = Should.Throw<HostException>(() => Read(HostJson)).Message;

        message.ShouldContain(sentence);
        message.ShouldContain("Work");
    }

    public void Dispose() => _folder.Dispose();

    private FunctionApp Read(string hostJson)
    {
        _folder.Write("host.json", hostJson);
        return FunctionApp.Read(_folder.Path);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.LocalHost.Hosting;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Queues;

namespace SafeHome.LocalHost.Tests.Hosting;

/// <summary>A function app of a few lines of JavaScript: it keeps the invocations of its queue function in a file, and dies when told to.</summary>
internal sealed class NodeApp : IDisposable
{
    private const string Program = """
        const fs = require('fs');
        setInterval(() => { try { process.kill(+process.env.SAFEHOME_PARENT_PID, 0); } catch { process.exit(3); } }, 1000);
        require('http').createServer((request, response) => {
          let body = '';
          request.on('data', part => body += part).on('end', () => {
            if (body.includes('die')) process.exit(0);
            if (request.url === '/Work') fs.appendFileSync('seen.jsonl', body + '\n');
            if (request.url === '/environment') return response.end(JSON.stringify(process.env));
            if (body.includes('refuse')) response.statusCode = 500;
            response.setHeader('Content-Type', 'application/json');
            response.end('{}');
          });
        }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1', () => console.log('hello from the app'));
        """;

    private readonly TemporaryFolder _folder = new();

    public NodeApp()
    {
        _folder.Write("app/app.js", Program);
        _folder.Write("app/host.json", """
            {
              "version": "2.0",
              "customHandler": { "description": { "defaultExecutablePath": "node", "arguments": ["app.js"] } },
              "extensions": { "queues": { "messageEncoding": "none", "visibilityTimeout": "00:10:00", "maxPollingInterval": "00:00:01" } }
            }
            """);
        _folder.Write("app/Work/function.json", """{ "bindings": [ { "type": "queueTrigger", "name": "message", "queueName": "work" } ] }""");
        File.Copy(Workplace.OfThisBuild().SettingsSample, Place.SettingsSample);
    }

    public Workplace Place => new(_folder.Path, Path.Combine(_folder.Path, "app"));

    /// <summary>The bodies of the messages that the app saw.</summary>
    public IReadOnlyList<string> Seen => !File.Exists(SeenFile) ? [] :
    [
        .. File.ReadAllLines(SeenFile).Select(line =>
            JsonSerializer.Deserialize<string>(JsonNode.Parse(line)!["Data"]!["message"]!.GetValue<string>())!),
    ];

    private string SeenFile => Path.Combine(Place.AppRoot, "seen.jsonl");

    /// <summary>Storage in memory, under a connection string of its own.</summary>
    public static Backing Backing(IQueueStore queues, FakeEmulator emulator) =>
        new((_, _, _, _) => Task.FromResult(new Emulator("the-emulator", () => emulator.IsRunning, emulator)), _ => queues);

    public void ReplaceHostJson(string old, string changed)
    {
        var path = Path.Combine(Place.AppRoot, "host.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, changed));
    }

    public void Dispose() => _folder.Dispose();
}

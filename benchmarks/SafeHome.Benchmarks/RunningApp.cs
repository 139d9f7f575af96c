using System.Diagnostics;
using System.Net.Http.Headers;
using SafeHome.LocalHost;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;

namespace SafeHome.Benchmarks;

/// <summary>An app as a process of its own, without a host that gives it messages.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HandlerProcess _process;

    private RunningApp(HandlerProcess process, HttpClient http, TimeSpan startTime) => (_process, Http, StartTime) = (process, http, startTime);

    /// <summary>Its address.</summary>
    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartTime { get; }

    public static async Task<RunningApp> StartAsync(FunctionApp app, Surroundings surroundings)
    {
        var port = Ports.FindFree();
        var http = Client(new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri);
        var variables = surroundings.HandlerVariables(port);
        var begin = Stopwatch.GetTimestamp();
        var process = HandlerProcess.Start(app, variables, new HostLog(TextWriter.Null, Console.Error, TimeProvider.System));
        while (!await AnswersAsync(http))
        {
            if (process.Exited.IsCompleted || Stopwatch.GetElapsedTime(begin) > Patience)
                throw new InvalidOperationException($"{app.Arguments[0]} does not start.");
            await Task.Delay(BetweenTries);
        }

        return new RunningApp(process, http, Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>A client of an app.</summary>
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };

    /// <summary>Sends a report, with the key of a sender: no other request has one.</summary>
    public static async Task SendAsync(HttpClient http, byte[] report, string path = "/v1/meldingen")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(report) };
        request.Headers.Add("X-API-Key", "dev-politie");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.Exited;
        _process.Dispose();
        Http.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

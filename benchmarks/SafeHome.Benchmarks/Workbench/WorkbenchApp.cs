using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafeHome.Benchmarks.Storage;
using SafeHome.Functions;
using SafeHome.Pipeline;
using SafeHome.Storage.Blobs.Memory;
using SafeHome.Storage.Sealing;

namespace SafeHome.Benchmarks.Workbench;

/// <summary>The app in this process on the emulator, with a member of staff who is signed in to its pages.</summary>
internal sealed partial class WorkbenchApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly OperationLog _log;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private WorkbenchApp(WebApplication app, OperationLog log)
    {
        (_app, _log) = (app, log);
        // As a browser: packed, and a redirection is followed by hand, for cookies that only a safe connection carries.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        _http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
    }

    public SafeHomePipeline Pipeline => _app.Services.GetRequiredService<SafeHomePipeline>();

    public PipelineSettings Settings => _app.Services.GetRequiredService<PipelineSettings>();

    public static async Task<WorkbenchApp> StartAsync(Surroundings surroundings)
    {
        var log = new OperationLog();
        var parts = new PipelineParts
        {
            Tables = new RecordedTables(surroundings.Account.Tables, log),
            Queues = surroundings.Account.Queues,
            Blobs = new MemoryBlobStore(),
            // As those of a walk, whose cases the pages show.
            Sealer = new AesGcmSealer(KeyRing.Parse("bench", [KeyValuePair.Create("bench", (string?)Convert.ToBase64String(new byte[KeyRing.KeyBytes]))])),
            Hash = new KeyedHash(new byte[32]),
        };
        var settings = surroundings.HandlerVariables(0).Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        var app = App.Build([.. settings, "--environment=Development"], services => services.AddSingleton(parts).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning)));
        await app.StartAsync();
        var started = new WorkbenchApp(app, log);
        await started.SignInAsync();
        return started;
    }

    /// <summary>Asks for a page.</summary>
    public async Task<PageView> GetAsync(string address)
    {
        _log.Take();
        var begin = Stopwatch.GetTimestamp();
        using var request = Request(HttpMethod.Get, address);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(begin);
        if (response.StatusCode is not HttpStatusCode.OK) throw new InvalidOperationException($"A page answered {(int)response.StatusCode}.");
        return new PageView(took, [.. _log.Take().Select(operation => $"{operation.Kind} {operation.Place}")], body, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task SignInAsync()
    {
        var page = await SendAsync(Request(HttpMethod.Get, "/werkbank/aanmelden"));
        using var form = new FormUrlEncodedContent(HiddenFields().Matches(page).Select(field => KeyValuePair.Create(field.Groups["name"].Value, field.Groups["value"].Value)).Append(new("Account", "0")));
        var request = Request(HttpMethod.Post, "/werkbank/aanmelden");
        request.Content = form;
        await SendAsync(request);
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var _ = request;
        request.Headers.AcceptEncoding.Clear();
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }

        return await response.Content.ReadAsStringAsync();
    }

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return request;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenFields();
}

/// <summary>A page as it came.</summary>
/// <param name="Took">From the request to the last byte, in the measuring process.</param>
/// <param name="Operations">What it asked of storage.</param>
/// <param name="Body">As it went over the line.</param>
/// <param name="Encoding">How it was packed; null where it was not.</param>
internal sealed record PageView(TimeSpan Took, IReadOnlyList<string> Operations, byte[] Body, string? Encoding)
{
    /// <summary>The page unpacked.</summary>
    public string Text()
    {
        using var packed = new MemoryStream(Body);
        using Stream plain = Encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }
}

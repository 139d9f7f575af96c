namespace SafeHome.LocalHost.Demo;

/// <summary>The clients of the sample settings, by their API keys.</summary>
internal sealed class SampleClients : IDisposable
{
    /// <summary>Those who answer transfers.</summary>
    public static readonly IReadOnlyList<string> Receivers = ["dev-lokaal-team", "dev-save", "dev-mdapp"];

    private readonly HttpClient _http;
    private readonly Patience _patience;

    /// <summary>Clients of the app at that address.</summary>
    public SampleClients(Uri app, Patience patience)
    {
        _patience = patience;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The triage worker.</summary>
    public SafeHomeClient Triage => As("dev-triage");

    /// <summary>The client with that key.</summary>
    public SafeHomeClient As(string key) => new(_http, key, _patience.ToPipeline());

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}

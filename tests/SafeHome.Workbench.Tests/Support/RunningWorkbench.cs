using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SafeHome.Functions;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;
using SafeHome.Testing;
using SafeHome.Testing.Storage;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>The app with the sample settings, on the storage emulator and a clock that tests move, and browsers that look at it.</summary>
internal sealed class RunningWorkbench : IAsyncDisposable
{
    public const string Anouk = "Anouk Voorbeeld";
    public const string Bilal = "Bilal Voorbeeld";
    public const string Operator = "Dewi Voorbeeld";
    public const string PrivacyOfficer = "Eva Voorbeeld";

    private readonly WebApplication _app;
    private readonly Browsers _browsers;
    private readonly List<IBrowserContext> _contexts = [];

    private RunningWorkbench(Browsers browsers, NamedApart? emulator, string[] settings)
    {
        _browsers = browsers;
        Storage = new TestStorage(Time);
        var inMemory = Storage.Parts();
        Parts = emulator is null
            ? inMemory
            : inMemory with { Tables = new CountingTables(new OutageTables(emulator, Storage.Outage), Storage.Count), Queues = emulator, Blobs = emulator };
        _app = App.Build([.. SampleSettings(), .. settings], services => services.AddSingleton<TimeProvider>(Time).AddSingleton(Parts));
    }

    public ManualTimeProvider Time { get; } = new();

    /// <summary>What was asked of storage, and what of it is away.</summary>
    public TestStorage Storage { get; }

    /// <summary>What the app is built from.</summary>
    public PipelineParts Parts { get; }

    public Uri Address => new(_app.Urls.Single());

    public SafeHomePipeline Pipeline => _app.Services.GetRequiredService<SafeHomePipeline>();

    public static async Task<RunningWorkbench> StartAsync(Browsers browsers, params string[] settings) =>
        await StartAsync(browsers, new NamedApart(await AzuriteFixture.NewAccountAsync(), AzuriteFixture.NewName()), settings);

    /// <summary>On storage in memory: for what needs many cases.</summary>
    public static Task<RunningWorkbench> StartInMemoryAsync(Browsers browsers, params string[] settings) => StartAsync(browsers, null, settings);

    private static async Task<RunningWorkbench> StartAsync(Browsers browsers, NamedApart? emulator, string[] settings)
    {
        var running = new RunningWorkbench(browsers, emulator, settings);
        await running._app.StartAsync();
        return running;
    }

    /// <summary>A page in a browser of its own, where nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = Address.ToString(), Locale = "nl-NL", TimezoneId = "Europe/Amsterdam", ViewportSize = new() { Width = 1280, Height = 900 } };
        change?.Invoke(options);
        var context = await _browsers.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A page in a browser of its own, where that member of staff is signed in.</summary>
    public async Task<IPage> SignInAsync(string name, Action<BrowserNewContextOptions>? change = null)
    {
        var page = await OpenAsync(change);
        await page.GotoAsync("/werkbank/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).WaitForAsync();
        // The script, which waits for the whole page.
        await page.WaitForLoadStateAsync();
        return page;
    }

    /// <summary>Sends a report, lets it go its way, and answers the id of its case.</summary>
    public async Task<string> TakeInAsync(JsonObject report, string key = "dev-politie")
    {
        var answer = await CallAsync("/v1/meldingen", key, report);
        await WorkAsync();
        return (await Pipeline.Reports.StatusAsync(answer.GetProperty("id").GetString()!))!.Case!;
    }

    /// <summary>Sends a report, lets it go its way, and opens its case as Anouk; answers the page and the id of the case.</summary>
    public async Task<(IPage Page, string CaseId)> OpenNewCaseAsync(JsonObject report)
    {
        var id = await TakeInAsync(report);
        var page = await SignInAsync(Anouk);
        await page.OpenCaseAsync(id);
        return (page, id);
    }

    /// <summary>Posts to the interface.</summary>
    public async Task<JsonElement> CallAsync(string path, string key, JsonObject body)
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        using var content = JsonContent.Create(body);
        await content.LoadIntoBufferAsync();
        using var response = await http.PostAsync(path, content);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Delivers every message that there is, and what follows from it.</summary>
    public Task WorkAsync() => new QueuePump(Parts.Queues, async (queue, body) =>
    {
        await Pipeline.Steps.HandleAsync(queue, body, CancellationToken.None);
        return true;
    }).RunAsync([.. WorkQueues.All]);

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static IEnumerable<string> SampleSettings()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Repository.Path("local.settings.sample.json")))!["Values"]!.AsObject();
        var key = Convert.ToBase64String(SHA256.HashData("key"u8));
        foreach (var (name, value) in sample)
        {
            var text = value!.GetValue<string>();
            yield return $"--{name.Replace("__", ":", StringComparison.Ordinal)}={(text.StartsWith('<') ? key : text)}";
        }

        yield return "--environment=Development";
    }
}

using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Testing;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>An app with something on every page, for tests that only look; everybody is signed in once.</summary>
public sealed class FilledWorkbench(Browsers browsers) : IAsyncLifetime
{
    private readonly Dictionary<string, IPage> _pages = new(StringComparer.Ordinal);
    private RunningWorkbench? _app;

    /// <summary>A case that waits for a decision on two reports, of which one has a shielded reporter.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>A case that may be of the household of another.</summary>
    public string AlikeId { get; private set; } = "";

    /// <summary>What browsers complained of.</summary>
    public IList<string> Complaints { get; } = [];

    internal RunningWorkbench App => _app ?? throw new InvalidOperationException("The app was not started.");

    /// <summary>The browser of a member of staff.</summary>
    public async Task<IPage> PageOfAsync(string name)
    {
        if (_pages.TryGetValue(name, out var known)) return known;
        var page = await App.SignInAsync(name);
        page.Console += (_, message) => Complaints.Add(message.Text);
        return _pages[name] = page;
    }

    public async Task InitializeAsync()
    {
        _app = await RunningWorkbench.StartAsync(browsers);
        CaseId = await _app.TakeInAsync(SampleReport.Of("PL-1"));
        await _app.TakeInAsync(SampleReport.Of("BU-1").With("melder", new JsonObject { ["hoedanigheid"] = "buur", ["naam"] = "Mevrouw Achterom", ["identiteitBekendMaken"] = false }));
        await _app.TakeInAsync(SampleReport.Of("PL-2", 2).With("zorgelijkeSituatie/signalen", new JsonArray("verwurging")).With("zorgelijkeSituatie/aardGeweld", new JsonArray("ouderenmishandeling", "geweldTegenOuders")));
        await _app.TakeInAsync(Namesakes.Father("PL-4"));
        AlikeId = await _app.TakeInAsync(Namesakes.WhoeverItIs("PL-5"));
        var waiting = await _app.TakeInAsync(SampleReport.Of("PL-3", 3));
        var @case = (await _app.Pipeline.Cases.LoadAsync(waiting))!.Case;
        var proposal = @case.Reports.Single().Proposal!;
        await _app.Pipeline.Decide.RunAsync(waiting, @case.Version, new(@case.Reports.Single().Id, proposal.Decision, proposal.Service, proposal.Receiver, null), "test");
        await _app.WorkAsync();
        await _app.Pipeline.Parking.ParkUnreadableAsync("reports-to-match", "rommel");
        await _app.Pipeline.Parking.ParkFailingAsync("feedback-to-send", "feedback-1");
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}

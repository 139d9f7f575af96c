using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>What holds for every page, by a table of them with who may see each.</summary>
[Collection(nameof(InABrowser))]
public class EveryPage(Browsers browsers)
{
    private const string Triage = "Bilal Voorbeeld";
    private const string Monitor = "Chris Voorbeeld";

    private static readonly string[] Everyone = [RunningWorkbench.Anouk, Triage, Monitor, RunningWorkbench.Operator, RunningWorkbench.PrivacyOfficer];
    private static readonly string[] TriageStaff = [RunningWorkbench.Anouk, Triage];

    private static IReadOnlyList<(string Name, string Address, string[] Staff)> Pages(string caseId) =>
    [
        ("werkvoorraad", "/werkbank", TriageStaff),
        ("casus", $"/werkbank/casussen/{caseId}", TriageStaff),
        ("afdruk", $"/werkbank/casussen/{caseId}/afdruk", TriageStaff),
        ("afgeschermd", $"/werkbank/afgeschermd?casus={caseId}", TriageStaff),
        ("overdrachten", "/werkbank/overdrachten", TriageStaff),
        ("regels", "/werkbank/regels", TriageStaff),
        ("doorlooptijden", "/werkbank/doorlooptijden", [.. TriageStaff, Monitor]),
        ("geparkeerd", "/werkbank/geparkeerd", [RunningWorkbench.Operator]),
        ("inzage", $"/werkbank/inzage?casus={caseId}", [RunningWorkbench.PrivacyOfficer]),
        ("hulp", "/werkbank/hulp", Everyone),
        ("afmelden", "/werkbank/afmelden", Everyone),
        ("aanmelden", "/werkbank/aanmelden", Everyone),
    ];

    [Fact]
    public async Task Each_role_sees_its_own_pages_and_no_other()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await FillAsync(app);
        foreach (var name in Everyone.Except([Triage], StringComparer.Ordinal))
        {
            var page = await app.SignInAsync(name);
            foreach (var (what, address, staff) in Pages(id))
                (await page.APIRequest.GetAsync(address)).Status.ShouldBe(staff.Contains(name, StringComparer.Ordinal) ? 200 : 403, $"{what} for {name}");
        }
    }

    [Fact]
    public async Task Every_page_is_accessible_wide_and_narrow_by_day_and_by_night()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await FillAsync(app);
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (320, ColorScheme.Dark)])
        {
            foreach (var pages in Pages(id).GroupBy(page => page.Staff[^1], StringComparer.Ordinal))
            {
                var page = await app.SignInAsync(pages.Key, options => (options.ViewportSize, options.ColorScheme) = (new() { Width = width, Height = 800 }, scheme));
                var complaints = new List<string>();
                page.Console += (_, message) => complaints.Add(message.Text);
                foreach (var (_, address, _) in pages)
                {
                    await page.GotoAsync(address);
                    await page.ShouldBeAccessibleAsync();
                }

                complaints.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task Every_page_is_valid_HTML_under_a_strict_policy_and_in_no_cache()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await FillAsync(app);
        var html = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pages in Pages(id).GroupBy(page => page.Staff[^1], StringComparer.Ordinal))
        {
            var page = await app.SignInAsync(pages.Key);
            foreach (var (name, address, _) in pages.Append(("nietGevonden", "/werkbank/nergens", [])))
            {
                var answer = await page.APIRequest.GetAsync(address);
                html[name] = await answer.TextAsync();
                answer.Headers["content-security-policy"].ShouldStartWith("default-src 'none'; style-src 'self'; script-src 'self';");
                answer.Headers["cache-control"].ShouldBe("no-store");
                html[name].ShouldNotContain("style=");
                html[name].ShouldNotContain("<script>");
            }
        }

        await HtmlValidity.CheckAsync(html);
    }

    [Fact]
    public async Task What_pages_refer_to_is_small_and_kept_for_good()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await FillAsync(app);
        var page = await app.OpenAsync();
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);

        await page.GotoAsync("/werkbank/aanmelden");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sizes = await Task.WhenAll(requests.Select(async request => (request.Url, Size: (await request.SizesAsync()).ResponseBodySize)));
        var files = sizes.Where(file => file.Url.Contains("/bestanden/", StringComparison.Ordinal)).ToList();
        var answers = await Task.WhenAll(files.Select(file => page.APIRequest.GetAsync(file.Url)));

        files.Count.ShouldBe(2);
        sizes.Sum(file => file.Size).ShouldBeLessThan(120_000);
        answers.ShouldAllBe(answer => answer.Headers["cache-control"] == "public, max-age=31536000, immutable");
        (await page.APIRequest.GetAsync("/werkbank/bestanden/werkbank-0123456789abcdef.css")).Status.ShouldBe(404);
    }

    /// <summary>A case with a transfer that waits, one that is acute, and work that is parked.</summary>
    private static async Task<string> FillAsync(RunningWorkbench app)
    {
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        await app.TakeInAsync(SampleReport.Of("PL-2", 2).With("zorgelijkeSituatie/signalen", new JsonArray("verwurging")));
        var waiting = await app.TakeInAsync(SampleReport.Of("PL-3", 3));
        var @case = (await app.Pipeline.Cases.LoadAsync(waiting))!.Case;
        var proposal = @case.Reports.Single().Proposal!;
        await app.Pipeline.Decide.RunAsync(waiting, @case.Version, new(@case.Reports.Single().Id, proposal.Decision, proposal.Service, proposal.Receiver, null), "test");
        await app.WorkAsync();
        await app.Pipeline.Parking.ParkUnreadableAsync("reports-to-match", "rommel");
        await app.Pipeline.Parking.ParkFailingAsync("feedback-to-send", "feedback-1");
        return id;
    }
}

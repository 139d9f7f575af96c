using Microsoft.Playwright;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>What holds for every page, by a table of them with who may see each.</summary>
[Collection(nameof(InABrowser))]
public class EveryPage(FilledWorkbench filled) : IClassFixture<FilledWorkbench>
{
    private const string Triage = "Bilal Voorbeeld";
    private const string Monitor = "Chris Voorbeeld";

    // Zooming to 200 % leaves half as many pixels of the page, each twice as large.
    private static readonly Dictionary<string, object> Zoomed = new(StringComparer.Ordinal) { ["width"] = 640, ["height"] = 450, ["deviceScaleFactor"] = 2, ["mobile"] = false };

    private static readonly string[] Everyone = [RunningWorkbench.Anouk, Triage, Monitor, RunningWorkbench.Operator, RunningWorkbench.PrivacyOfficer];
    private static readonly string[] TriageStaff = [RunningWorkbench.Anouk, Triage];

    private IReadOnlyList<(string Name, string Address, string[] Staff)> Pages(string caseId) =>
    [
        ("werkvoorraad", "/werkbank", TriageStaff),
        ("casus", $"/werkbank/casussen/{caseId}", TriageStaff),
        ("gelijkenis", $"/werkbank/casussen/{filled.AlikeId}", TriageStaff),
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
        foreach (var name in Everyone.Except([Triage], StringComparer.Ordinal))
        {
            var page = await filled.PageOfAsync(name);
            foreach (var (what, address, staff) in Pages(filled.CaseId))
                (await page.APIRequest.GetAsync(address)).Status.ShouldBe(staff.Contains(name, StringComparer.Ordinal) ? 200 : 403, $"{what} for {name}");
        }
    }

    [Fact]
    public Task Every_page_is_accessible_wide_and_narrow_by_day_and_by_night() => OnEachAsync(async page =>
    {
        await SeeAsync(page, 1280, ColorScheme.Light);
        await page.ShouldBeAccessibleAsync();
        await SeeAsync(page, 320, ColorScheme.Dark);
        await page.ShouldBeAccessibleAsync();
    });

    [Fact]
    public Task Wide_narrow_and_at_twice_the_size_nothing_is_cut_off_or_lies_on_another() => OnEachAsync(async page =>
    {
        foreach (var width in (int[])[1280, 1000, 320])
        {
            await SeeAsync(page, width);
            await page.ShouldFitAsync($"{width} wide");
        }

        var zoom = await page.Context.NewCDPSessionAsync(page);
        await zoom.SendAsync("Emulation.setDeviceMetricsOverride", Zoomed);
        await page.ShouldFitAsync("200 %");
        await page.ShouldShowFocusAsync("200 %");
        await zoom.DetachAsync();
    });

    [Fact]
    public Task In_forced_colours_and_by_night_whatever_has_the_keyboard_has_a_line_around_it() => OnEachAsync(async page =>
    {
        await SeeAsync(page, 1280, ColorScheme.Dark);
        await page.ShouldShowFocusAsync("by night");
        await SeeAsync(page, 1280, ColorScheme.Dark, ForcedColors.Active);
        await page.ShouldFitAsync("in forced colours");
        await page.ShouldShowFocusAsync("in forced colours");
    });

    [Fact]
    public Task Who_asks_for_less_motion_sees_nothing_move() => OnEachAsync(async page =>
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.ShouldStandStillAsync();
    });

    [Fact]
    public async Task In_forced_colours_what_is_acute_still_is_by_its_words_and_its_frame()
    {
        var page = await filled.PageOfAsync(Triage);
        await SeeAsync(page, 1280, ColorScheme.Dark, ForcedColors.Active);

        await page.GotoAsync("/werkbank");
        var acute = page.GetByRole(AriaRole.Region, new() { Name = "Acuut: nu handelen" });
        (await BorderAsync(acute)).ShouldBeGreaterThan(2 * await BorderAsync(page.GetByRole(AriaRole.Region, new() { Name = "Regulier" })));
        (await BorderAsync(acute.GetByText("Acuut", new() { Exact = true }).First)).ShouldBeGreaterThanOrEqualTo(2);

        await acute.GetByRole(AriaRole.Link).First.ClickAsync();
        (await BorderAsync(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).GetByText("Acuut"))).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Every_page_is_valid_HTML_under_a_strict_policy_and_in_no_cache()
    {
        var html = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, address, staff) in (IEnumerable<(string, string, string[])>)[.. Pages(filled.CaseId), ("nietGevonden", "/werkbank/nergens", TriageStaff)])
        {
            var answer = await (await filled.PageOfAsync(staff[^1])).APIRequest.GetAsync(address);
            html[name] = await answer.TextAsync();
            answer.Headers["content-security-policy"].ShouldStartWith("default-src 'none'; style-src 'self'; script-src 'self';");
            answer.Headers["cache-control"].ShouldBe("no-store");
            html[name].ShouldNotContain("style=");
            html[name].ShouldNotContain("<script>");
        }

        await HtmlValidity.CheckAsync(html);
    }

    [Fact]
    public async Task What_pages_refer_to_is_small_and_kept_for_good()
    {
        var page = await filled.App.OpenAsync();
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

    /// <summary>Opens each page for somebody who may see it, with everything that folds unfolded, and looks; no page may give the browser anything to complain of.</summary>
    private async Task OnEachAsync(Func<IPage, Task> lookAsync)
    {
        foreach (var (_, address, staff) in Pages(filled.CaseId))
        {
            var page = await filled.PageOfAsync(staff[^1]);
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await lookAsync(page);
            filled.Complaints.ShouldBeEmpty(address);
        }
    }

    private static async Task SeeAsync(IPage page, int width, ColorScheme scheme = ColorScheme.Light, ForcedColors colors = ForcedColors.None)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = colors });
    }

    private static Task<double> BorderAsync(ILocator what) => what.EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).borderInlineStartWidth)");
}

using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Worklist;

[Collection(nameof(InABrowser))]
public class ReadingTheWorklist(Browsers browsers)
{
    private static JsonObject Acute(string reference, int household) =>
        SampleReport.Of(reference, household).With("zorgelijkeSituatie/signalen", new JsonArray("verwurging", "levensgevaar", "kinderenAanwezig"));

    [Fact]
    public async Task What_is_acute_comes_first_and_says_so_in_words()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.TakeInAsync(SampleReport.Of("PL-1", 1));
        await app.TakeInAsync(Acute("PL-2", 2));
        await app.TakeInAsync(SampleReport.Of("PL-3", 3));

        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        (await page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.InnerTextAsync()).ShouldBe("Acuut: nu handelen");
        (await page.Locator("tbody tr").First.InnerTextAsync()).ShouldContain("ACUUT");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Te beoordelen" }).InnerTextAsync()).ShouldBe("Te beoordelen 3, waarvan 1 acuut");
        (await page.Locator("tbody tr").Nth(1).InnerTextAsync()).ShouldContain("nog 5 werkdagen");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_row_says_what_a_worker_must_know_to_choose()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        await app.TakeInAsync(SampleReport.Of("HA-1").With("datumTijd", "2026-03-03T12:00:00+01:00"), "dev-huisarts");

        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        var row = await page.Locator("tbody tr").InnerTextAsync();
        foreach (var part in (string[])["Amersfoort", "Partnergeweld", "1 minderjarige", "1 eerdere melding", "niemand"]) row.ShouldContain(part);
        row.ShouldNotContain("Quizzelbach");
        (await page.TitleAsync()).ShouldBe("Werkvoorraad - Werkbank");
    }

    [Fact]
    public async Task A_filter_stays_in_the_address()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.TakeInAsync(SampleReport.Of("PL-1", 1));
        await app.TakeInAsync(Acute("PL-2", 2));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.GetByLabel("Urgentie").SelectOptionAsync("acuut");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();

        page.Url.ShouldContain("urgentie=acuut");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        await page.GetByLabel("Soort geweld").SelectOptionAsync("ouderenmishandeling");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        page.Url.ShouldContain("urgentie=acuut&soort=ouderenmishandeling");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(0);
        await page.GetByLabel("Soort geweld").SelectOptionAsync("partnergeweld");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        await page.GetByLabel("Alleen van mij").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        (await page.GetByText("Geen casussen die hieraan voldoen.").IsVisibleAsync()).ShouldBeTrue();
        await page.GetByRole(AriaRole.Link, new() { Name = "Alles tonen" }).ClickAsync();
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task New_work_is_told_politely()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.TakeInAsync(SampleReport.Of("PL-1", 1));
        var page = await app.OpenAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync("/werkbank/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();

        app.Time.Advance(TimeSpan.FromMinutes(3));
        await app.TakeInAsync(Acute("PL-2", 2));
        await page.Clock.FastForwardAsync(31_000);

        await page.GetByText("Er is nieuw acuut werk (1).").WaitForAsync();
        (await page.Locator("[data-news]").GetAttributeAsync("role")).ShouldBe("status");
        await page.GetByRole(AriaRole.Link, new() { Name = "Werkvoorraad bijwerken" }).ClickAsync();
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_long_list_goes_by_pages()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        for (var household = 1; household <= 27; household++) await app.TakeInAsync(SampleReport.Of($"PL-{household}", household));

        var page = await app.SignInAsync(RunningWorkbench.Anouk);
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(25);
        await page.GetByRole(AriaRole.Link, new() { Name = "Volgende pagina" }).ClickAsync();

        (await page.Locator("tbody tr").CountAsync()).ShouldBe(2);
        page.Url.ShouldContain("pagina=2");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Volgende pagina" }).CountAsync()).ShouldBe(0);
    }
}

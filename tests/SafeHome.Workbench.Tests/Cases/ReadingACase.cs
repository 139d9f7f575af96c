using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Pipeline.Audit;
using SafeHome.Storage;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Cases;

[Collection(nameof(InABrowser))]
public class ReadingACase(Browsers browsers)
{
    // She stands among the persons of her report too.
    private static JsonObject FromANeighbour(string reference)
    {
        var report = SampleReport.Of(reference)
            .With("melder", new JsonObject { ["hoedanigheid"] = "buur", ["naam"] = "Buurvrouw Klepel", ["telefoonnummer"] = "0612312312", ["identiteitBekendMaken"] = false });
        ((JsonArray)report["heeftBetrekkingOp"]!).Add(new JsonObject
        {
            ["hoedanigheid"] = "betrokkene",
            ["rol"] = "391",
            ["naam"] = new JsonObject { ["geslachtsnaam"] = "Klepel" },
        });
        return report;
    }

    [Fact]
    public async Task Every_look_is_in_the_audit_trail_and_no_name_in_the_address_or_the_title()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.OpenCaseAsync(id);
        await page.ReloadAsync();

        (await page.ContentAsync()).ShouldContain("Quizzelbach");
        page.Url.ShouldNotContain("Quizzelbach");
        (await page.TitleAsync()).ShouldBe($"Casus {id[..4]} {id[4..8]} - Werkbank");
        (await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        var looks = (await app.Pipeline.Audit.ReadAsync(id)).Looks;
        looks.Select(look => (look.By, look.Kind)).ShouldBe([(RunningWorkbench.Anouk, LookKind.Case), (RunningWorkbench.Anouk, LookKind.Case)]);
    }

    [Fact]
    public async Task A_shielded_reporter_is_hidden_until_someone_says_why_they_must_know()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(FromANeighbour("BU-1"));
        (await page.ContentAsync()).ShouldNotContain("Klepel");

        await page.GetByText("Afgeschermde melder inzien").ClickAsync();
        await page.GetByLabel("Waarom moet u weten wie de melder is?").FillAsync("Ik moet terugbellen.");
        await page.Button("Melder tonen").ClickAsync();

        await page.ShouldSayAsync("Buurvrouw Klepel");
        await page.ShouldBeAccessibleAsync();
        var look = (await app.Pipeline.Audit.ReadAsync(id)).Looks.Single(look => look.Kind is LookKind.Reporter);
        (look.By, look.Reason).ShouldBe((RunningWorkbench.Anouk, "Ik moet terugbellen."));
        await page.OpenCaseAsync(id);
        (await page.ContentAsync()).ShouldNotContain("Klepel");
    }

    [Fact]
    public async Task A_shielded_reporter_stays_hidden_where_no_reason_is_given()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, _) = await app.OpenNewCaseAsync(FromANeighbour("BU-1"));

        await page.GetByText("Afgeschermde melder inzien").ClickAsync();
        await page.GetByLabel("Waarom moet u weten wie de melder is?").FillAsync("   ");
        await page.Button("Melder tonen").ClickAsync();

        await page.ShouldSayAsync("De melder inzien vraagt een reden.");
        (await page.ContentAsync()).ShouldNotContain("Klepel");
    }

    [Fact]
    public async Task Likely_signals_in_the_text_are_marked_and_named()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/situatieSchets", "Hij heeft haar gewurgd. <b>Zij</b> is bang."));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.OpenCaseAsync(id);

        (await page.Locator("mark").First.InnerTextAsync()).ShouldContain("gewurgd");
        (await page.Locator(".wb-narrative").InnerTextAsync()).ShouldContain("<b>Zij</b> is bang.");
    }

    [Fact]
    public async Task A_possible_match_is_confirmed_and_undone()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var father = await app.TakeInAsync(Namesakes.Father("PL-1"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var namesake = await app.TakeInAsync(Namesakes.WhoeverItIs("PL-2"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);
        await page.ShouldSayAsync("Mogelijk bekend huishouden");
        await page.OpenCaseAsync(namesake);
        await page.ShouldSayAsync("Wijst sterk op dezelfde persoon");
        await page.ShouldSayAsync("12-04-1960");

        await page.GetByLabel("Waarom wel of niet hetzelfde huishouden?").FillAsync("Zelfde man, gebeld.");
        await page.Button("Hetzelfde huishouden").ClickAsync();
        await page.ShouldSayAsync("De koppeling is gewijzigd.");
        await app.WorkAsync();
        (await app.Pipeline.Cases.LoadAsync(father))!.Case.Reports.Count.ShouldBe(2);

        await page.OpenCaseAsync(father);
        await page.GetByText("Deze melding hoort niet bij deze casus").First.ClickAsync();
        await page.GetByLabel("Waarom hoort de melding hier niet?").First.FillAsync("Toch zijn zoon.");
        await page.Button("Melding losmaken").First.ClickAsync();
        await page.ShouldSayAsync("De koppeling is gewijzigd.");
        await app.WorkAsync();
        (await app.Pipeline.Cases.LoadAsync(father))!.Case.Reports.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_related_case_is_linked_where_it_may_be_seen()
    {
        static JsonObject OfTheIncident(string reference, int household) =>
            SampleReport.Of(reference, household).With("naarAanleidingVan", new JsonArray(new JsonObject { ["id"] = "2026350001" }));
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var other = await app.TakeInAsync(OfTheIncident("PL-1", 1));
        var own = await app.TakeInAsync(OfTheIncident("PL-2", 2));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.OpenCaseAsync(own);

        await page.ShouldSayAsync("Verwante casussen");
        (await page.GetByRole(AriaRole.Link, new() { Name = $"Casus {other[..4]}" }).GetAttributeAsync("href")).ShouldBe($"/werkbank/casussen/{other}");
        await page.ShouldSayAsync("hetzelfde incident");
    }

    [Fact]
    public async Task A_case_that_is_not_there_or_of_another_region_is_not_found()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        foreach (var id in (string[])["0123456789abcdef0123456789abcdef", "x", "a%23b"])
        {
            var answer = await page.GotoAsync($"/werkbank/casussen/{id}");
            answer!.Status.ShouldBe(404);
            (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Niet gevonden");
        }
    }

    [Fact]
    public async Task While_storage_is_away_a_page_says_so()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        app.Storage.Outage.Tables = _ => new StorageUnavailableException("test");
        var answer = await page.GotoAsync($"/werkbank/casussen/{id}");

        answer!.Status.ShouldBe(503);
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Even niet beschikbaar");
        await page.ShouldBeAccessibleAsync();
    }
}

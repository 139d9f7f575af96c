using Microsoft.Playwright;
using SafeHome.Pipeline.Audit;
using SafeHome.Storage.Tables;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>The pages beside the worklist and the case.</summary>
[Collection(nameof(InABrowser))]
public class OtherPages(Browsers browsers)
{
    [Fact]
    public async Task A_print_says_who_printed_it_and_when_and_is_in_the_audit_trail()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Afdrukken of bewaren" }).ClickAsync();

        await page.ShouldSayAsync("Afgedrukt door Anouk Voorbeeld op 3 maart 2026, 13.00 uur");
        (await page.Locator("main form").CountAsync()).ShouldBe(0);
        (await app.Pipeline.Audit.ReadAsync(id)).Looks[^1].Kind.ShouldBe(LookKind.Print);
    }

    [Fact]
    public async Task The_privacy_officer_sees_who_looked_and_whether_somebody_tampered()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        await (await app.SignInAsync(RunningWorkbench.Bilal)).OpenCaseAsync(id);
        var page = await app.SignInAsync(RunningWorkbench.PrivacyOfficer);

        await page.GetByLabel("Nummer van de casus").FillAsync(id);
        await page.Button("Tonen").ClickAsync();
        await page.ShouldSayAsync("Bilal Voorbeeld");
        (await page.GetByRole(AriaRole.Alert).GetByText("niet zoals het geschreven is").CountAsync()).ShouldBe(0);

        var audit = app.Parts.Tables.Table("Audit");
        await audit.DeleteIfExistsAsync(id, "look-0000001");
        await page.ReloadAsync();
        await page.ShouldSayAsync("Dit overzicht is niet zoals het geschreven is");
    }

    [Fact]
    public async Task An_operator_starts_parked_work_again_or_closes_it_with_a_reason()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.Pipeline.Parking.ParkUnreadableAsync("reports-to-match", "rommel");
        var report = await app.TakeInAsync(SampleReport.Of("PL-1"));
        await app.Pipeline.Parking.ParkFailingAsync("reports-to-triage", $"report-{(await app.Pipeline.Cases.LoadAsync(report))!.Case.Reports.Single().Id}");
        var page = await app.SignInAsync(RunningWorkbench.Operator);

        await page.Button("Opnieuw starten").ClickAsync();
        await page.ShouldSayAsync("Het werk is opnieuw gestart.");
        await page.GetByText("Afsluiten", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Waarom hoeft dit niet meer?").FillAsync("Was een proef.");
        await page.Button("Voorgoed afsluiten").ClickAsync();

        await page.ShouldSayAsync("Er is niets geparkeerd.");
    }

    [Fact]
    public async Task Of_two_operators_the_second_hears_that_the_work_is_gone()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        await app.Pipeline.Parking.ParkUnreadableAsync("reports-to-match", "rommel");
        var page = await app.SignInAsync(RunningWorkbench.Operator);
        await page.GetByText("Afsluiten", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Waarom hoeft dit niet meer?").FillAsync("Was een proef.");
        await app.Pipeline.ParkedItems.CloseAsync((await app.Pipeline.ParkedItems.ReadAsync().SingleAsync()).Id, "Een proef.", "een collega");

        await page.Button("Voorgoed afsluiten").ClickAsync();

        await page.ShouldSayAsync("Dit werk is er niet meer: een collega was u voor.");
    }

    [Fact]
    public async Task A_changed_file_of_rules_is_tried_against_last_month()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        app.Time.Advance(TimeSpan.FromDays(31));
        var rules = await File.ReadAllTextAsync(Repository.Path("src", "SafeHome.Core", "Triage", "Rules", "triage-rules.json"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk);
        await page.GotoAsync("/werkbank/regels");

        await TryAsync(page, rules);
        await page.ShouldSayAsync("1 melding nagegaan; bij 0 zou het voorstel anders zijn.");
        await page.ShouldBeAccessibleAsync();

        await TryAsync(page, """{"versie":"1"}""");
        await page.ShouldSayAsync("Deze regels kunnen niet gebruikt worden.");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_transfer_that_waits_shows_until_when_and_whom_to_call()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, _) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        await app.WorkAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Overdrachten" }).ClickAsync();

        await page.ShouldSayAsync("Lokaal team Amersfoort");
        (await page.Locator("tbody tr").InnerTextAsync()).ShouldContain("voor ");
    }

    [Fact]
    public async Task Lead_times_are_shown_by_month_team_and_municipality_and_kept_as_a_file()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, _) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        await app.WorkAsync();

        await page.GotoAsync("/werkbank/doorlooptijden?periode=2026-H1&gemeente=GM0307");
        await page.ShouldSayAsync("per maand van ontvangst");
        await page.ShouldSayAsync("maart 2026, Amersfoort");
        (await page.GetByRole(AriaRole.Region, new() { Name = "overdrachten per team" }).InnerTextAsync()).ShouldContain("Lokaal team Amersfoort");
        await page.ShouldBeAccessibleAsync();
        var file = await page.APIRequest.GetAsync((await page.GetByRole(AriaRole.Link, new() { Name = "Bewaren als CSV" }).GetAttributeAsync("href"))!);
        file.Headers["content-type"].ShouldBe("text/csv; charset=utf-8");
        (await file.TextAsync()).ShouldContain("2026-H1,exact,VT20,GM0307,Amersfoort");

        await page.GotoAsync("/werkbank/doorlooptijden?periode=2026-H1&gemeente=GM0344");
        (await page.GetByText("Lokaal team Amersfoort").CountAsync()).ShouldBe(0);
        var monitor = await app.SignInAsync("Chris Voorbeeld");
        await monitor.GotoAsync("/werkbank/doorlooptijden?periode=2026-H1");
        (await monitor.GetByText("per maand van ontvangst").CountAsync()).ShouldBe(0);
        (await (await monitor.APIRequest.GetAsync("/werkbank/doorlooptijden/bestand?periode=2026-03")).TextAsync()).ShouldNotContain("exact");
    }

    [Fact]
    public async Task Shortcuts_are_listed_under_the_question_mark_and_can_be_switched_off()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Hulp en sneltoetsen" }).WaitForAsync();
        await page.GetByLabel("Sneltoetsen gebruiken in deze browser").UncheckAsync();
        await page.GotoAsync("/werkbank/overdrachten");
        await page.Keyboard.PressAsync("?");

        page.Url.ShouldEndWith("/werkbank/overdrachten");
    }

    private static async Task TryAsync(IPage page, string rules)
    {
        await page.GetByLabel("Bestand met triageregels").SetInputFilesAsync(new FilePayload
        {
            Name = "regels.json",
            MimeType = "application/json",
            Buffer = System.Text.Encoding.UTF8.GetBytes(rules),
        });
        await page.Button("Proberen").ClickAsync();
    }
}

using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Cases;

[Collection(nameof(InABrowser))]
public class ProtectingACase(Browsers browsers)
{
    [Fact]
    public async Task Only_who_is_named_sees_it_until_the_privacy_officer_names_another()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (anouk, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await ProtectAsync(anouk);
        await anouk.ShouldSayAsync("Alleen te zien door Anouk Voorbeeld, Fleur Voorbeeld");
        await anouk.ShouldBeAccessibleAsync();

        var bilal = await app.SignInAsync(RunningWorkbench.Bilal);
        await bilal.ShouldSayAsync("Deze lijst is leeg.");
        (await bilal.GetByRole(AriaRole.Link, new() { Name = "Te beoordelen" }).InnerTextAsync()).ShouldBe("Te beoordelen 0");
        (await bilal.GotoAsync($"/werkbank/casussen/{id}"))!.Status.ShouldBe(404);
        (await bilal.GotoAsync($"/werkbank/casussen/{id}/afdruk"))!.Status.ShouldBe(404);

        var officer = await app.SignInAsync(RunningWorkbench.PrivacyOfficer);
        await officer.GotoAsync($"/werkbank/inzage?casus={id}");
        await officer.ShouldSayAsync("De moeder werkt hier.");
        (await officer.ContentAsync()).ShouldNotContain("Quizzelbach");
        await officer.GetByText("Wijzigen wie deze casus ziet").ClickAsync();
        await officer.GetByLabel("Wie mogen deze casus zien?").FillAsync($"{RunningWorkbench.Bilal}\nFleur Voorbeeld");
        await officer.GetByLabel("Waarom?", new() { Exact = true }).FillAsync("Anouk is met verlof.");
        await officer.Button("Alleen voor hen").ClickAsync();
        await officer.ShouldSayAsync("Anouk is met verlof.");
        await officer.ShouldBeAccessibleAsync();

        (await bilal.GotoAsync($"/werkbank/casussen/{id}"))!.Status.ShouldBe(200);
        (await anouk.GotoAsync($"/werkbank/casussen/{id}"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Who_names_only_one_is_told_and_who_leaves_themselves_out_goes_back_to_the_worklist()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, _) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.GetByText("Casus afschermen").ClickAsync();
        await page.GetByLabel("Waarom?", new() { Exact = true }).FillAsync("Ik ken dit gezin.");
        await page.Button("Alleen voor hen").ClickAsync();
        await page.ShouldSayAsync("Noem 2 tot 20 medewerkers");

        await page.GetByText("Casus afschermen").ClickAsync();
        (await page.GetByLabel("Waarom?", new() { Exact = true }).InputValueAsync()).ShouldBe("Ik ken dit gezin.");
        await page.GetByLabel("Wie mogen deze casus zien?").FillAsync($"{RunningWorkbench.Bilal}\nFleur Voorbeeld");
        await page.Button("Alleen voor hen").ClickAsync();

        await page.WaitForURLAsync("**/werkbank");
        await page.ShouldSayAsync("Deze lijst is leeg.");
    }

    [Fact]
    public async Task Who_is_called_at_night_opens_it_with_a_reason_that_all_who_are_named_see()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (anouk, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await ProtectAsync(anouk);

        var bilal = await app.SignInAsync(RunningWorkbench.Bilal);
        await bilal.GotoAsync($"/werkbank/casussen/{id}");
        await bilal.ShouldBeAccessibleAsync();
        await bilal.GetByText("Open hem met een reden").ClickAsync();
        await bilal.ShouldBeAccessibleAsync();
        (await bilal.ContentAsync()).ShouldNotContain("Quizzelbach");
        await bilal.GetByLabel("Waarom kan dit niet wachten?").FillAsync("Gebeld om twee uur, niemand van hen is bereikbaar.");
        await bilal.Button("Openen").ClickAsync();

        await bilal.ShouldSayAsync($"Alleen te zien door Anouk Voorbeeld, Fleur Voorbeeld, {RunningWorkbench.Bilal}");
        await anouk.GotoAsync($"/werkbank/casussen/{id}");
        (await anouk.ContentAsync()).ShouldContain("niemand van hen is bereikbaar");
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_not_opened()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        await page.GotoAsync("/werkbank/afgeschermd?casus=0123456789abcdef0123456789abcdef");
        await page.GetByLabel("Waarom kan dit niet wachten?").FillAsync("Gebeld.");
        await page.Button("Openen").ClickAsync();

        await page.ShouldSayAsync("Er is geen casus met dit nummer in uw regio.");
    }

    private static async Task ProtectAsync(IPage anouk)
    {
        await anouk.GetByText("Casus afschermen").ClickAsync();
        await anouk.GetByLabel("Wie mogen deze casus zien?").FillAsync($"{RunningWorkbench.Anouk}\nFleur Voorbeeld");
        await anouk.GetByLabel("Waarom?", new() { Exact = true }).FillAsync("De moeder werkt hier.");
        await anouk.Button("Alleen voor hen").ClickAsync();
    }
}

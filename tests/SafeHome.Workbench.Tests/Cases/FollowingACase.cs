using Microsoft.Playwright;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Cases;

[Collection(nameof(InABrowser))]
public class FollowingACase(Browsers browsers)
{
    [Fact]
    public async Task An_investigation_is_begun_done_and_closed_and_monitored_by_who_does_it()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));
        await page.GetByLabel("Veilig Thuis doet het vervolg: onderzoek").CheckAsync();
        await page.GetByLabel("Motivering").FillAsync("Er is te weinig bekend.");
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Dienst begonnen" }).ClickAsync();
        await page.ShouldSayAsync("dienst loopt");
        await page.GetByLabel("Uitkomst").SelectOptionAsync(nameof(ServiceOutcome.Confirmed));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dienst afronden" }).ClickAsync();
        await page.ShouldSayAsync("dienst afgerond, wacht op wat volgt");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Toelichting").FillAsync("Het gezin heeft hulp.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afsluiten" }).ClickAsync();
        await page.ShouldSayAsync("De voortgang is vastgelegd.");

        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public async Task Whether_a_person_was_informed_is_recorded_with_the_person()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var (page, id) = await app.OpenNewCaseAsync(SampleReport.Of("PL-1"));

        await page.GetByText("Nog niet", new() { Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ottoline Quizzelbach is geïnformeerd" }).ClickAsync();
        await page.ShouldSayAsync("De voortgang is vastgelegd.");

        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Persons.Count(person => person.Informed is not null).ShouldBe(1);
    }
}

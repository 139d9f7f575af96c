using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.SignIn;

/// <summary>A session can end while somebody types.</summary>
[Collection(nameof(InABrowser))]
public class KeepingWhatWasTyped(Browsers browsers)
{
    private static readonly TimeSpan TooLong = Session.Inactivity + TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decision_that_came_too_late_is_sent_after_signing_in_again(bool hasScripts)
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.SignInAsync(RunningWorkbench.Anouk, options => options.JavaScriptEnabled = hasScripts);
        await page.OpenCaseAsync(id);
        await page.GetByLabel("Regionaal maatwerk").CheckAsync();
        await page.GetByLabel("Motivering").FillAsync("Het \"wijkteam\" kent\ndit gezin <al> jaren.");
        app.Time.Advance(TooLong);

        await page.DecideAsync();
        await page.ShouldSayAsync("niet verzonden en niet verloren");
        if (hasScripts) await page.ShouldBeAccessibleAsync();
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision.ShouldBeNull();
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();
        await page.ShouldSayAsync("Alsnog verzenden?");
        if (hasScripts) await page.ShouldBeAccessibleAsync();
        await page.Button("Alsnog verzenden").ClickAsync();

        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Reports.Single().Decision!.Motivation!.ReplaceLineEndings("\n").ShouldBe("Het \"wijkteam\" kent\ndit gezin <al> jaren.");
    }

    [Fact]
    public async Task Text_that_was_not_sent_yet_leaves_the_screen_and_comes_back_with_the_buttons_of_its_form()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var id = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var page = await app.OpenAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/werkbank/casussen/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();
        await page.GetByText("Nog niet", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("Reden om de termijn voor Ottoline Quizzelbach te verlengen").FillAsync("Zij is op reis.");

        app.Time.Advance(TooLong);
        await page.Clock.FastForwardAsync((long)TooLong.TotalMilliseconds);
        await page.ShouldSayAsync("niet verzonden en niet verloren");
        (await page.Locator("body").InnerTextAsync()).ShouldNotContain("Quizzelbach");
        page.Url.ShouldNotContain("reis");
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();
        await page.ShouldSayAsync("Zij is op reis.");
        await page.Button("Twee weken verlengen").ClickAsync();

        await page.ShouldSayAsync("De voortgang is vastgelegd.");
        (await app.Pipeline.Cases.LoadAsync(id))!.Case.Persons.SelectMany(person => person.Extensions).ShouldHaveSingleItem().Reason.ShouldBe("Zij is op reis.");
    }

    [Fact]
    public async Task Only_what_was_typed_here_is_kept_and_only_for_here()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        (await page.GotoAsync("/werkbank/aanmelden/verder"))!.Status.ShouldBe(200);
        await page.ShouldSayAsync("Er staat niets klaar om te verzenden.");
        foreach (var kept in (string[])["rommel", "{}", """{"Address":"https://elders.example/","Fields":[]}""", """{"Address":"/v1/casussen","Fields":[]}"""])
            (await SendAsync(page, "/werkbank/aanmelden/verder", "same-origin", kept)).ShouldContain("Er staat niets klaar om te verzenden.");
        const string Whole = """{"Address":"/werkbank","Fields":[{"Name":"Decision.Reason","Value":"Van elders."}]}""";
        (await SendAsync(page, "/werkbank/aanmelden/verder", "same-origin", Whole)).ShouldContain("Van elders.");

        var stranger = await app.OpenAsync();
        foreach (var address in (string[])["/werkbank/casussen/0123456789abcdef0123456789abcdef", "/werkbank/aanmelden/bewaren?terug=/werkbank"])
        {
            (await SendAsync(stranger, address, "same-origin", Whole)).ShouldContain("niet verloren");
            (await SendAsync(stranger, address, "cross-site", Whole)).ShouldNotContain("niet verloren");
        }
    }

    private static async Task<string> SendAsync(IPage page, string address, string from, string kept)
    {
        var form = page.APIRequest.CreateFormData();
        form.Set("Kept", kept);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Sec-Fetch-Site"] = from };
        return await (await page.APIRequest.PostAsync(address, new() { Form = form, Headers = headers })).TextAsync();
    }
}

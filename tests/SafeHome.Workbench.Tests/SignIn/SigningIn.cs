using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.SignIn;

[Collection(nameof(InABrowser))]
public class SigningIn(Browsers browsers)
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_then_goes_on()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.OpenAsync();

        await page.GotoAsync("/werkbank?lijst=overdracht");
        page.Url.ShouldContain("/werkbank/aanmelden");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();

        page.Url.ShouldEndWith("/werkbank?lijst=overdracht");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Aanmelden" }).WaitForAsync();
        await page.GotoAsync("/werkbank");
        page.Url.ShouldContain("/werkbank/aanmelden");
    }

    [Fact]
    public async Task A_session_is_a_cookie_that_no_script_reads_and_only_a_safe_connection_carries()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        foreach (var cookie in await page.Context.CookiesAsync())
        {
            cookie.Name.ShouldStartWith("__Host-");
            cookie.HttpOnly.ShouldBeTrue(cookie.Name);
            cookie.Secure.ShouldBeTrue(cookie.Name);
            cookie.SameSite.ShouldBeOneOf(SameSiteAttribute.Lax, SameSiteAttribute.Strict);
            cookie.Value.ShouldNotContain("Anouk");
        }

        (await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_done_and_goes_on_while_something_is()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        app.Time.Advance(Session.Inactivity - TimeSpan.FromMinutes(1));
        await page.GotoAsync("/werkbank");
        app.Time.Advance(Session.Inactivity - TimeSpan.FromMinutes(1));
        await page.GotoAsync("/werkbank");
        page.Url.ShouldEndWith("/werkbank");

        app.Time.Advance(Session.Inactivity + TimeSpan.FromSeconds(1));
        await page.GotoAsync("/werkbank");
        page.Url.ShouldContain("/werkbank/aanmelden");
    }

    [Fact]
    public async Task Asking_for_news_by_itself_keeps_no_session_alive()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        app.Time.Advance(TimeSpan.FromMinutes(20));
        (await page.APIRequest.GetAsync("/werkbank/nieuws")).Status.ShouldBe(200);
        app.Time.Advance(TimeSpan.FromMinutes(20));

        (await page.APIRequest.GetAsync("/werkbank/nieuws")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_warning_comes_before_the_end_and_one_press_goes_on()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.OpenAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync("/werkbank/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();
        var warning = page.GetByRole(AriaRole.Button, new() { Name = "Doorwerken" });
        (await warning.IsVisibleAsync()).ShouldBeFalse();

        app.Time.Advance(TimeSpan.FromMinutes(29));
        await page.Clock.FastForwardAsync(29 * 60 * 1000);
        await warning.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await warning.ClickAsync();
        await warning.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        app.Time.Advance(TimeSpan.FromMinutes(29));
        await page.GotoAsync("/werkbank");

        page.Url.ShouldEndWith("/werkbank");
    }

    [Fact]
    public async Task A_page_of_another_role_is_closed()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Operator);

        var answer = await page.GotoAsync("/werkbank");

        answer!.Status.ShouldBe(403);
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Geen toegang");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Werkvoorraad" }).CountAsync()).ShouldBe(0);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Nobody_is_sent_on_to_another_site()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        foreach (var elsewhere in (string[])["https://elders.example/werkbank", "//elders.example/werkbank", "/\\elders.example/werkbank", "/v1/casussen"])
        {
            var page = await app.OpenAsync();
            await page.GotoAsync($"/werkbank/aanmelden?terug={Uri.EscapeDataString(elsewhere)}");
            await page.GetByRole(AriaRole.Button, new() { Name = RunningWorkbench.Anouk }).ClickAsync();
            page.Url.ShouldBe($"{app.Address}werkbank", elsewhere);
        }
    }

    [Fact]
    public async Task Without_the_token_of_the_page_a_form_is_refused()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var page = await app.SignInAsync(RunningWorkbench.Anouk);

        foreach (var address in (string[])["/werkbank/afmelden", "/werkbank/aanmelden"])
        {
            var form = page.APIRequest.CreateFormData();
            form.Set("_handler", address.EndsWith("afmelden", StringComparison.Ordinal) ? "afmelden" : "aanmelden");
            (await page.APIRequest.PostAsync(address, new() { Form = form })).Status.ShouldBe(400);
        }

        await page.GotoAsync("/werkbank");
        page.Url.ShouldEndWith("/werkbank");
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using SafeHome.Pipeline.Audit;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.SignIn;

/// <summary>The header of Azure's built-in authentication, which anyone could send where Azure does not stand before the app.</summary>
[Collection(nameof(InABrowser))]
public class BelievingTheCloud(Browsers browsers)
{
    private const string Trusting = "--SafeHome:Workbench:BuiltInSignIn=true";
    private const string Name = "fleur@veiligthuis.example";

    [Fact]
    public async Task Where_the_setting_does_not_say_so_the_header_is_nothing()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers);
        var page = await WithAsync(app, Principal("triage", "VT20"));

        await page.GotoAsync("/werkbank");

        page.Url.ShouldContain("/werkbank/aanmelden");
        (await page.ContentAsync()).ShouldNotContain(Name);
    }

    [Fact]
    public async Task Where_it_does_who_the_cloud_names_signs_in_and_no_sample_account_does()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers, Trusting);
        var (utrecht, flevoland) = (await app.TakeInAsync(SampleReport.Of("PL-1")), await app.TakeInAsync(InAlmere()));
        var page = await WithAsync(app, Principal("triage", "VT20", "baas"));

        await page.GotoAsync("/werkbank");
        (await page.ContentAsync()).ShouldNotContain(RunningWorkbench.Anouk);
        await page.GetByRole(AriaRole.Button, new() { Name = Name }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Werkvoorraad" }).WaitForAsync();
        (await page.Locator(".wb-header__staff").InnerTextAsync()).ShouldContain(Name);
        (await page.GotoAsync($"/werkbank/casussen/{utrecht}"))!.Status.ShouldBe(200);
        (await page.GotoAsync($"/werkbank/casussen/{flevoland}"))!.Status.ShouldBe(404);
        (await app.Pipeline.Audit.ReadAsync(utrecht)).Looks.ShouldHaveSingleItem().By.ShouldBe(Name);
    }

    [Theory]
    [InlineData("triage", "/werkbank", "/werkbank/geparkeerd")]
    [InlineData("monitor", "/werkbank/doorlooptijden", "/werkbank")]
    [InlineData("beheer", "/werkbank/geparkeerd", "/werkbank/inzage")]
    [InlineData("privacy", "/werkbank/inzage", "/werkbank")]
    public async Task A_role_of_the_cloud_is_the_role_of_the_same_name(string role, string open, string closed)
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers, Trusting);
        var page = await SignedInAsync(app, Principal(role));

        (await page.GotoAsync(open))!.Status.ShouldBe(200);
        (await page.GotoAsync(closed))!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_session_holds_for_that_person_with_the_roles_of_now()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers, Trusting);
        var page = await SignedInAsync(app, Principal("triage"));

        await page.Context.SetExtraHTTPHeadersAsync(Header(Principal("monitor")));
        (await page.GotoAsync("/werkbank"))!.Status.ShouldBe(403);
        await page.Context.SetExtraHTTPHeadersAsync(Header(Principal("gijs@veiligthuis.example", ["triage"])));
        await page.GotoAsync("/werkbank");

        page.Url.ShouldContain("/werkbank/aanmelden");
    }

    [Fact]
    public async Task A_privacy_officer_sees_who_looked_at_cases_of_their_own_regions_and_no_other_is_there()
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers, Trusting);
        var (utrecht, flevoland) = (await app.TakeInAsync(SampleReport.Of("PL-1")), await app.TakeInAsync(InAlmere()));
        foreach (var id in new[] { utrecht, flevoland }) await app.Pipeline.Audit.WriteAsync(id, RunningWorkbench.Bilal, LookKind.Case);
        var page = await SignedInAsync(app, Principal("privacy", "VT20"));

        await page.GotoAsync($"/werkbank/inzage?casus={utrecht}");
        await page.ShouldSayAsync(RunningWorkbench.Bilal);

        await page.GotoAsync($"/werkbank/inzage?casus={flevoland}");
        var elsewhere = await page.Locator("main").InnerTextAsync();
        await page.GotoAsync("/werkbank/inzage?casus=0123456789abcdef0123456789abcdef");
        elsewhere.ShouldBe(await page.Locator("main").InnerTextAsync());
        elsewhere.ShouldContain("Er is geen casus met dit nummer in uw regio.");
    }

    public static TheoryData<string> Wrong => new(
        "rommel",
        Base64("rommel"),
        Base64("[]"),
        Base64("{}"),
        Base64("""{"claims":{},"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":"n"}],"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":1,"val":"x"}],"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":"r","val":"triage"}],"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":"n","val":" "},{"typ":"r","val":"triage"}],"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":"n","val":"fleur"},{"typ":"r","val":"TRIAGE"},{"typ":"r","val":"VT20"}],"name_typ":"n","role_typ":"r"}"""),
        Base64("""{"claims":[{"typ":"n","val":"fleur"},{"typ":"x","val":"triage"}],"name_typ":"n","role_typ":"r"}"""));

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_not_whole_or_gives_no_role_lets_nobody_in(string header)
    {
        await using var app = await RunningWorkbench.StartInMemoryAsync(browsers, Trusting);
        var page = await app.OpenAsync(options => options.ExtraHTTPHeaders = Header(header));

        (await page.GotoAsync("/werkbank"))!.Status.ShouldBe(200);

        await page.ShouldSayAsync("U bent niet aangemeld bij uw organisatie");
        (await page.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
    }

    private static System.Text.Json.Nodes.JsonObject InAlmere()
    {
        var report = SampleReport.Of("PL-2", 2);
        foreach (var person in report["heeftBetrekkingOp"]!.AsArray()) (person!["adres"]!["gemeentecode"], person["adres"]!["postcode"]) = ("GM0034", "1315 AB");
        return report;
    }

    private static async Task<IPage> SignedInAsync(RunningWorkbench app, string header)
    {
        var page = await WithAsync(app, header);
        await page.GotoAsync("/werkbank/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = Name }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).WaitForAsync();
        return page;
    }

    private static Task<IPage> WithAsync(RunningWorkbench app, string header) => app.OpenAsync(options => options.ExtraHTTPHeaders = Header(header));

    private static string Principal(params string[] roles) => Principal(Name, roles);

    private static string Principal(string name, string[] roles) => Base64(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        name_typ = "preferred_username",
        role_typ = "roles",
        claims = (object[])[new { typ = "preferred_username", val = name }, .. roles.Select(role => new { typ = "roles", val = role })],
    }));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, string> Header(string value) => new(StringComparer.Ordinal) { ["X-MS-CLIENT-PRINCIPAL"] = value };
}

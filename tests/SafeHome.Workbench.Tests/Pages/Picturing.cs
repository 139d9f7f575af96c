using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>Makes the pictures of the README from the samples, where <c>SAFEHOME_RENEW_PICTURES</c> is set; always sees to it that the pages can be shown.</summary>
[Collection(nameof(InABrowser))]
public class Picturing(Browsers browsers)
{
    private static readonly string[] Samples =
        ["01", "02", "03", "04", "07", "08", "09", "10", "11", "13", "20", "21", "34", "35", "36", "41", "45", "46"];

    [Fact]
    public async Task The_main_pages_can_be_pictured_from_the_samples()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        var cases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in Samples)
        {
            var file = Directory.GetFiles(Repository.Path("samples"), $"{number}-*.json").Single();
            var report = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
            cases[number] = await app.TakeInAsync(report, file.Contains("politie", StringComparison.Ordinal) ? "dev-politie" : "dev-huisarts");
            app.Time.Advance(TimeSpan.FromHours(2));
        }

        var page = await app.SignInAsync(RunningWorkbench.Anouk, options => (options.ViewportSize, options.ColorScheme) = (new() { Width = 1280, Height = 700 }, ColorScheme.Light));
        await PictureAsync(page, "werkvoorraad");
        await page.OpenCaseAsync(cases["03"]);
        // With the report and the form of the decision on it.
        await page.SetViewportSizeAsync(1280, 1300);
        await PictureAsync(page, "casus");
        await page.SetViewportSizeAsync(1280, 700);
        await page.OpenCaseAsync(cases["01"]);
        await page.DecideAsync();
        await page.ShouldSayAsync("Uw besluit is vastgelegd.");
        await page.GotoAsync("/werkbank/doorlooptijden");
        await PictureAsync(page, "doorlooptijden");
        var narrow = await app.SignInAsync(RunningWorkbench.Anouk, options => (options.ViewportSize, options.ColorScheme) = (new() { Width = 320, Height = 800 }, ColorScheme.Dark));
        await narrow.OpenCaseAsync(cases["03"]);
        await PictureAsync(narrow, "casus-smal");
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("SAFEHOME_RENEW_PICTURES") is null
            ? Path.GetTempPath()
            : Repository.Path("docs", "images");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"werkbank-{name}.png") });
    }
}

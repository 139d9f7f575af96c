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
        string? first = null;
        foreach (var number in Samples)
        {
            var file = Directory.GetFiles(Repository.Path("samples"), $"{number}-*.json").Single();
            var report = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
            var id = await app.TakeInAsync(report, file.Contains("politie", StringComparison.Ordinal) ? "dev-politie" : "dev-huisarts");
            first ??= id;
            app.Time.Advance(TimeSpan.FromHours(5));
        }

        var page = await app.SignInAsync(RunningWorkbench.Anouk, options => options.ColorScheme = ColorScheme.Light);
        await PictureAsync(page, "werkvoorraad");
        var narrow = await app.SignInAsync(RunningWorkbench.Anouk, options => (options.ViewportSize, options.ColorScheme) = (new() { Width = 320, Height = 640 }, ColorScheme.Dark));
        await PictureAsync(narrow, "werkvoorraad-smal");
        var monitor = await app.SignInAsync("Chris Voorbeeld", options => options.ColorScheme = ColorScheme.Light);
        await monitor.GotoAsync("/werkbank/doorlooptijden");
        await PictureAsync(monitor, "doorlooptijden");
        foreach (var (viewer, suffix) in ((IPage, string)[])[(page, ""), (narrow, "-smal")])
        {
            await viewer.OpenCaseAsync(first!);
            await PictureAsync(viewer, $"casus{suffix}");
            await viewer.GotoAsync("/werkbank/regels");
            await PictureAsync(viewer, $"regels{suffix}");
        }
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("SAFEHOME_RENEW_PICTURES") is null
            ? Path.GetTempPath()
            : Repository.Path("docs", "images");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"werkbank-{name}.png"), FullPage = true });
    }
}

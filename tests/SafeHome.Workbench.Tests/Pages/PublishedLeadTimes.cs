using System.Text;
using Microsoft.Playwright;
using SafeHome.Testing;
using SafeHome.Workbench.Tests.Support;

namespace SafeHome.Workbench.Tests.Pages;

/// <summary>The pages of figures that are published every day, opened as files.</summary>
[Collection(nameof(InABrowser))]
public class PublishedLeadTimes(Browsers browsers)
{
    [Fact]
    public async Task They_are_accessible_wide_and_narrow_by_day_and_by_night_and_no_label_is_cut_off()
    {
        await using var app = await RunningWorkbench.StartAsync(browsers);
        for (var household = 1; household <= 12; household++) await app.TakeInAsync(SampleReport.Of($"PL-{household}", household));
        await app.Pipeline.Publish.RunAsync();
        var files = app.Storage.Blobs.Container("lead-times");
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (320, ColorScheme.Dark)])
        {
            var page = await app.OpenAsync(options => (options.ViewportSize, options.ColorScheme) = (new() { Width = width, Height = 800 }, scheme));
            await foreach (var name in files.ListAsync("").Where(name => name.EndsWith("/2026.html", StringComparison.Ordinal)))
            {
                await page.SetContentAsync(Encoding.UTF8.GetString((await files.GetAsync(name))!));
                await page.ShouldBeAccessibleAsync();
                (await page.Locator("svg text").EvaluateAllAsync<int>("texts => texts.filter(text => text.getBBox().x < 0).length")).ShouldBe(0, name);
            }
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SafeHome.Storage.Blobs;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.LeadTimes;

public class PublishingLeadTimes
{
    private readonly Desk _desk = new();

    private IBlobContainer Files => _desk.Storage.Blobs.Container("lead-times");

    [Fact]
    public async Task Every_period_is_written_as_json_csv_and_page_and_months_only_exactly()
    {
        await RunAsync();

        var names = (await PointerAsync()).Select(name => name[(name.IndexOf('/', 11) + 1)..]).ToList();
        foreach (var period in new[] { "2026-02", "2026-03", "2025-H2", "2026-H1", "2026" })
        {
            names.Where(name => name.StartsWith($"intern/{period}.", StringComparison.Ordinal)).ShouldBe([$"intern/{period}.json", $"intern/{period}.csv", $"intern/{period}.html"]);
            names.Exists(name => name == $"openbaar/{period}.html").ShouldBe(period is not ("2026-02" or "2026-03"));
        }

        using var march = JsonDocument.Parse((await Files.GetAsync((await PointerAsync()).First(name => name.EndsWith("intern/2026-03.json", StringComparison.Ordinal))))!);
        march.RootElement.GetProperty("weergave").GetString().ShouldBe("exact");
        march.RootElement.GetProperty("cijfers")[0].GetProperty("ontvangen").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_pointer_names_whole_runs_only()
    {
        await RunAsync();
        var before = await PointerAsync();
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        _desk.Storage.Outage.Blobs = name => name.EndsWith("openbaar/2026.html", StringComparison.Ordinal) ? new SafeHome.Storage.StorageUnavailableException(name) : null;

        await Should.ThrowAsync<SafeHome.Storage.StorageUnavailableException>(() => _desk.Pipeline.Publish.RunAsync());

        (await PointerAsync()).ShouldBe(before);
        foreach (var name in before) (await Files.GetAsync(name)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_run_on_a_day_takes_the_place_of_the_first()
    {
        await RunAsync();
        var before = await PointerAsync();
        _desk.Time.Advance(TimeSpan.FromMinutes(1));

        await _desk.Pipeline.Publish.RunAsync();

        (await PointerAsync()).ShouldNotBe(before);
        (await PointerAsync()).Count.ShouldBe(before.Count);
    }

    [Theory]
    [InlineData("intern/2026.html")]
    [InlineData("intern/2026-02.html")]
    [InlineData("openbaar/2026-H1.html")]
    public async Task The_page_is_dutch_has_no_script_and_nothing_from_elsewhere_and_every_table_has_headings(string name)
    {
        await RunAsync();

        var html = Encoding.UTF8.GetString((await Files.GetAsync((await PointerAsync()).First(file => file.EndsWith(name, StringComparison.Ordinal))))!);

        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("href=");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("NaN");
        var page = XDocument.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);
        html.ShouldContain("<html lang=\"nl\">");
        page.Descendants("h1").Count().ShouldBe(1);
        foreach (var table in page.Descendants("table"))
        {
            table.Elements("caption").Single().Value.ShouldNotBeEmpty();
            table.Descendants("th").ShouldAllBe(heading => heading.Attribute("scope") != null);
            var columns = table.Element("thead")!.Descendants("th").Count();
            table.Element("tbody")!.Elements("tr").ShouldAllBe(row => row.Elements().Count() == columns);
        }

        foreach (var picture in page.Descendants("svg")) picture.Attribute("aria-label")!.Value.ShouldNotBeEmpty();
        // At nine pixels a letter no name is cut off.
        foreach (var label in page.Descendants("text").Where(text => text.Attribute("text-anchor")?.Value == "end"))
            (label.Value.Length * 9).ShouldBeLessThanOrEqualTo((int)label.Attribute("x")!);
    }

    [Fact]
    public async Task Months_are_shortened_as_in_dutch()
    {
        await RunAsync();

        var html = Encoding.UTF8.GetString((await Files.GetAsync((await PointerAsync()).First(file => file.EndsWith("intern/2026.html", StringComparison.Ordinal))))!);

        html.ShouldContain(">mrt<");
    }

    private async Task RunAsync()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.Pipeline.Publish.RunAsync();
    }

    private async Task<List<string>> PointerAsync()
    {
        using var pointer = JsonDocument.Parse((await Files.GetAsync("2026-03-03/actueel.json"))!);
        return [.. pointer.RootElement.GetProperty("bestanden").EnumerateArray().Select(name => name.GetString()!)];
    }
}

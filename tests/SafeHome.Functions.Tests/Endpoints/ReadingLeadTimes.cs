using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ReadingLeadTimes
{
    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-H1")]
    [InlineData("2026")]
    public async Task Who_handles_the_cases_reads_every_figure_exactly(string period)
    {
        await using var app = await RunningApp.StartAsync();
        await HandleAsync(app);

        var report = (await app.GetAsync($"/v1/doorlooptijden/exact?periode={period}", TestSettings.Triage)).ShouldHaveStatus(HttpStatusCode.OK).Json;

        (report.GetProperty("periode").GetString(), report.GetProperty("weergave").GetString()).ShouldBe((period, "exact"));
        var amersfoort = Line(report, "GM0307");
        amersfoort.GetProperty("ontvangen").GetInt32().ShouldBe(1);
        var norm = amersfoort.GetProperty("termijnen").EnumerateArray().First();
        (norm.GetProperty("term").GetString(), norm.GetProperty("soort").GetString(), norm.GetProperty("mediaanUren").GetInt32()).ShouldBe(("veiligheidsbeoordeling", "norm", 30));
        (norm.GetProperty("aandeelBinnenTermijn").GetDecimal(), norm.GetProperty("streven").GetDecimal()).ShouldBe((1m, 0.9m));
        amersfoort.GetProperty("overdrachten").GetProperty("mediaanUren").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Nobody_reads_another_regions_figures_exactly()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var report = (await app.GetAsync("/v1/doorlooptijden/exact?periode=2026", TestSettings.Flevoland)).Json;

        report.GetProperty("cijfers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Who_monitors_reads_what_is_published()
    {
        await using var app = await RunningApp.StartAsync();
        for (var household = 1; household <= 13; household++) await app.TakeInAsync(SampleReport.Of($"PL-{household}", household));
        await app.TakeInAsync(SampleReport.Of("PL-99", 99).With("heeftBetrekkingOp/0/adres/gemeentecode", "GM0344"));

        var report = (await app.GetAsync("/v1/doorlooptijden?periode=2026-H1", TestSettings.Monitor)).ShouldHaveStatus(HttpStatusCode.OK).Json;

        report.GetProperty("weergave").GetString().ShouldBe("gepubliceerd");
        report.GetProperty("cijfers").EnumerateArray().Select(line => line.GetProperty("ontvangen"))
            .ShouldAllBe(count => count.ValueKind == JsonValueKind.Null || count.GetInt32() % 5 == 0);
        Line(report, "GM0034").GetProperty("ontvangen").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task One_municipality_can_be_asked_for()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        (await app.GetAsync("/v1/doorlooptijden/exact?periode=2026-03&gemeente=GM0344", TestSettings.Triage)).Json.GetProperty("cijfers").GetArrayLength().ShouldBe(0);
        (await app.GetAsync("/v1/doorlooptijden?periode=2026&gemeente=GM0344", TestSettings.Monitor)).Json.GetProperty("cijfers").EnumerateArray()
            .ShouldAllBe(line => line.GetProperty("gemeente").GetString() == "GM0344");
    }

    [Fact]
    public async Task As_csv_there_is_a_line_for_every_slice_with_the_same_columns()
    {
        await using var app = await RunningApp.StartAsync();
        await HandleAsync(app);

        var answer = await app.SendAsync(HttpMethod.Get, "/v1/doorlooptijden/exact?periode=2026-03", TestSettings.Triage, null, ("Accept", "text/csv"));

        answer.ShouldHaveStatus(HttpStatusCode.OK).Headers["Content-Type"].ShouldBe("text/csv; charset=utf-8");
        answer.Headers["Vary"].ShouldBe("Accept");
        var lines = answer.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        lines.ShouldAllBe(line => line.Length == lines[0].Length);
        lines[0].Take(3).ShouldBe(["periode", "weergave", "regio"]);
        lines.ShouldContain(line => line[3] == "GM0307" && line[5] == "soortOntvanger" && line[6] == "lokaalTeam");
    }

    [Theory]
    [InlineData("", "periode required")]
    [InlineData("?periode=", "periode format")]
    [InlineData("?periode=2026-13", "periode format")]
    [InlineData("?periode=2026-H3", "periode format")]
    public async Task A_period_is_a_month_a_half_year_or_a_year(string query, string fault)
    {
        await using var app = await RunningApp.StartAsync();

        (await app.GetAsync($"/v1/doorlooptijden{query}", TestSettings.Monitor)).ShouldHaveFaults("/v1/doorlooptijden", fault);
        (await app.GetAsync($"/v1/doorlooptijden/exact{query}", TestSettings.Triage)).ShouldHaveFaults("/v1/doorlooptijden/exact", fault);
    }

    [Fact]
    public async Task Of_a_month_is_published_how_many_reports_a_region_received()
    {
        await using var app = await RunningApp.StartAsync();
        for (var household = 1; household <= 22; household++)
            await app.TakeInAsync(household <= 11 ? SampleReport.Of($"PL-{household}", household) : InUtrecht(household));

        var lines = (await app.GetAsync("/v1/doorlooptijden?periode=2026-03", TestSettings.Monitor)).ShouldHaveStatus(HttpStatusCode.OK).Json
            .GetProperty("cijfers").EnumerateArray().ToList();

        var shown = lines.Where(line => line.GetProperty("ontvangen").ValueKind != JsonValueKind.Null).ShouldHaveSingleItem();
        (shown.GetProperty("regio").GetString(), shown.GetProperty("gemeente").ValueKind, shown.GetProperty("ontvangen").GetInt32()).ShouldBe(("VT20", JsonValueKind.Null, 20));
        lines.ShouldContain(line => line.GetProperty("gemeente").GetString() == "GM0307");
        (await app.GetAsync("/v1/doorlooptijden?periode=2026-03&gemeente=GM0307", TestSettings.Monitor)).Json.GetProperty("cijfers").EnumerateArray()
            .ShouldAllBe(line => line.GetProperty("ontvangen").ValueKind == JsonValueKind.Null);
    }

    private static async Task HandleAsync(RunningApp app)
    {
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        app.Time.Advance(TimeSpan.FromHours(30));
        var transfer = await app.TransferAsync(await app.OnlyCaseAsync());
        app.Time.Advance(TimeSpan.FromHours(12));
        await app.PostAsync($"/v1/overdrachten/{transfer}/reacties", TestSettings.LocalTeam, """{"reactie":"aanvaard"}""");
        await app.WorkAsync();
    }

    private static JsonObject InUtrecht(int household)
    {
        var report = SampleReport.Of($"PL-{household}", household);
        foreach (var person in report["heeftBetrekkingOp"]!.AsArray())
            (person!["adres"]!["postcode"], person["adres"]!["plaats"], person["adres"]!["gemeentecode"]) = ("3511 AX", "Utrecht", "GM0344");
        return report;
    }

    private static JsonElement Line(JsonElement report, string municipality) => report.GetProperty("cijfers").EnumerateArray()
        .Single(line => line.GetProperty("gemeente").GetString() == municipality && line.GetProperty("naar").ValueKind == JsonValueKind.Null);
}

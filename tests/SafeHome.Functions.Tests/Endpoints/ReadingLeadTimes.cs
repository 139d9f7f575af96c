using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ReadingLeadTimes
{
    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-H1")]
    [InlineData("2026")]
    public async Task Every_term_is_given_for_all_and_per_municipality(string period)
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        app.Time.Advance(TimeSpan.FromHours(30));
        var transfer = await app.TransferAsync(await app.OnlyCaseAsync());
        app.Time.Advance(TimeSpan.FromHours(12));
        await app.PostAsync($"/v1/overdrachten/{transfer}/reacties", TestSettings.LocalTeam, """{"reactie":"aanvaard"}""");
        await app.WorkAsync();

        var report = (await app.GetAsync($"/v1/doorlooptijden?periode={period}", TestSettings.Monitor)).ShouldHaveStatus(HttpStatusCode.OK).Json;

        report.GetProperty("periode").GetString().ShouldBe(period);
        Medians(report.GetProperty("totaal")).ShouldBe(["ontvangstTotTriage 0", "triageTotBesluit 30", "aanbodTotAanvaarding 12"], ignoreOrder: true);
        report.GetProperty("gemeenten").EnumerateArray().ShouldAllBe(figures => figures.GetProperty("gemeente").GetString() == "GM0307");
        Medians(report.GetProperty("gemeenten")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task One_municipality_can_be_asked_for()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var report = (await app.GetAsync("/v1/doorlooptijden?periode=2026-03&gemeente=GM0344", TestSettings.Monitor)).Json;

        report.GetProperty("gemeenten").GetArrayLength().ShouldBe(0);
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
    }

    private static List<string> Medians(JsonElement figures) =>
        [.. figures.EnumerateArray().Select(figure => $"{figure.GetProperty("term")} {figure.GetProperty("mediaanUren")}")];
}

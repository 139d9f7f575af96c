using System.Net;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class DeliveringToCbs
{
    [Fact]
    public async Task A_half_year_of_an_own_region_is_a_file_with_a_record_a_line()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var answer = (await app.GetAsync("/v1/cbs-levering?periode=2026-H1&regio=VT20", TestSettings.Statistics)).ShouldHaveStatus(HttpStatusCode.OK);

        answer.Text.Split("\r\n").Select(line => line.Length < 2 ? "" : line[..2]).ShouldBe(["00", "10", "11", "11", "11", "99", ""]);
    }

    [Fact]
    public async Task The_history_names_each_delivery_and_a_check_is_none()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        await app.GetAsync("/v1/cbs-levering?periode=2026-H1&regio=VT20", TestSettings.Statistics);
        var check = (await app.GetAsync("/v1/cbs-levering/controle?periode=2026-H1&regio=VT20", TestSettings.Statistics)).ShouldHaveStatus(HttpStatusCode.OK);

        var history = (await app.GetAsync("/v1/cbs-levering/historie?periode=2026-H1&regio=VT20", TestSettings.Statistics)).ShouldHaveStatus(HttpStatusCode.OK).Json;

        history.GetProperty("ongeschonden").GetBoolean().ShouldBeTrue();
        var delivery = history.GetProperty("leveringen").EnumerateArray().Single();
        delivery.GetProperty("door").GetString().ShouldBe(TestSettings.Statistics);
        delivery.GetProperty("inhoud").GetString()!.ShouldStartWith("meldingen 1, diensten 0, overdrachten 0, sha256 ");
        check.Json.GetProperty("indeling").GetProperty("status").GetString().ShouldBe("teVerifieren");
        check.Json.GetProperty("vulling").EnumerateArray().ShouldContain(fill => fill.GetProperty("veld").GetString() == "bsn" && fill.GetProperty("gevuld").GetInt32() == 1);
        foreach (var personal in SampleReport.PersonalData) check.Text.ShouldNotContain(personal);
    }

    [Theory]
    [InlineData("", "periode required", "regio required")]
    [InlineData("?periode=2026-03&regio=VT20", "periode format")]
    [InlineData("?periode=2026&regio=VT20", "periode format")]
    [InlineData("?periode=2026-H1&regio=VT03", "regio notAllowed")]
    public async Task What_is_no_half_year_or_not_an_own_region_is_refused(string query, params string[] faults)
    {
        await using var app = await RunningApp.StartAsync();

        foreach (var path in new[] { "/v1/cbs-levering", "/v1/cbs-levering/controle", "/v1/cbs-levering/historie" })
            (await app.GetAsync(path + query, TestSettings.Statistics)).ShouldHaveFaults(path, faults);
    }
}

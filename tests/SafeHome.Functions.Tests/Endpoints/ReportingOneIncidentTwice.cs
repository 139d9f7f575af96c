using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ReportingOneIncidentTwice
{
    [Fact]
    public async Task Police_and_doctor_are_both_kept_and_each_gets_an_answer_of_its_own()
    {
        await using var app = await RunningApp.StartAsync();
        var police = await app.TakeInAsync(SampleReport.Of("PL-1").With("naarAanleidingVan", Incident("2026-03-02T23:00:00+01:00")));
        app.Time.Advance(TimeSpan.FromHours(1));
        var doctor = await app.TakeInAsync(
            SampleReport.Of("HA-1").With("melder/hoedanigheid", "huisarts").With("naarAanleidingVan", Incident("2026-03-03T01:00:00+01:00")), TestSettings.Doctor);

        var caseId = await app.OnlyCaseAsync();
        var reports = (await app.ReadCaseAsync(caseId)).Case.GetProperty("meldingen").EnumerateArray().ToDictionary(Id, StringComparer.Ordinal);

        reports[police].GetProperty("zelfdeIncidentAls").ValueKind.ShouldBe(JsonValueKind.Null);
        reports[doctor].GetProperty("zelfdeIncidentAls").GetString().ShouldBe(police);
        reports[doctor].GetProperty("vervolgmelding").ValueKind.ShouldBe(JsonValueKind.Null);
        await app.TransferAsync(caseId);
        var told = (await StatusAsync(app, police, TestSettings.Police), await StatusAsync(app, doctor, TestSettings.Doctor));
        told.ShouldBe(("voorgesteld", "besloten"));
    }

    private static JsonArray Incident(string happened) => [new JsonObject { ["datumTijd"] = happened }];

    private static string Id(JsonElement report) => report.GetProperty("id").GetString()!;

    private static async Task<string?> StatusAsync(RunningApp app, string report, string key) =>
        (await app.GetAsync($"/v1/meldingen/{report}", key)).Json.GetProperty("status").GetString();
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class RecordingProgress
{
    [Fact]
    public async Task A_household_goes_from_conditions_by_a_transfer_to_monitoring()
    {
        await using var app = await RunningApp.StartAsync();
        var (caseId, report) = await DecidedAsync(app, "voorwaardenEnVervolg");
        (await app.OnlyCaseAsync("onderzoek")).ShouldBe(caseId);

        (await RecordAsync(app, caseId, new { actie = "dienstBeginnen", melding = report })).ShouldHaveStatus(HttpStatusCode.Created);
        (await RecordAsync(app, caseId, new { actie = "dienstAfronden", melding = report })).Json.GetProperty("fase").GetString().ShouldBe("dienst");
        var service = (await app.ReadCaseAsync(caseId)).Case.GetProperty("meldingen")[0].GetProperty("diensten")[0];
        service.GetProperty("dienst").GetString().ShouldBe("voorwaardenEnVervolg");
        service.GetProperty("voltooid").GetDateTimeOffset().ShouldBe(app.Time.GetUtcNow());

        var closed = await RecordAsync(app, caseId, new { actie = "afsluiten", melding = report, reden = "Er is hulp." });
        closed.Json.GetProperty("fase").GetString().ShouldBe("monitoring");
        (await app.OnlyCaseAsync("monitoring")).ShouldBe(caseId);
        await app.WorkAsync();
        (await app.GetAsync($"/v1/meldingen/{report}", TestSettings.Police)).Json.GetProperty("uitkomst").GetString().ShouldBe("VT-03");

        (await RecordAsync(app, caseId, new { actie = "monitoren", melding = report, uitkomst = "veilig" })).Json.GetProperty("fase").GetString().ShouldBe("monitoring");
        var unsafeFound = await RecordAsync(app, caseId, new { actie = "monitoren", melding = report, uitkomst = "onveilig", reden = "Weer geweld." });
        unsafeFound.Json.GetProperty("fase").GetString().ShouldBe("veiligheidsbeoordeling");
        var @case = (await app.ReadCaseAsync(caseId)).Case;
        @case.GetProperty("meldingen")[0].GetProperty("stand").GetString().ShouldBe("wachtOpNieuwBesluit");
        @case.GetProperty("historie").EnumerateArray().Last().GetProperty("reden").GetString().ShouldBe("Weer geweld.");
    }

    [Fact]
    public async Task An_extension_shows_the_old_last_day_and_the_reason_and_informing_stops_the_clock()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var person = (await app.ReadCaseAsync(caseId)).Case.GetProperty("personen")[0].GetProperty("id").GetString()!;

        await RecordAsync(app, caseId, new { actie = "informatietermijnVerlengen", persoon = person, reden = "Het onderzoek loopt." });

        var earlier = Informing(await app.ReadCaseAsync(caseId), person).GetProperty("eerder").EnumerateArray().Single();
        earlier.GetProperty("uiterlijk").GetString().ShouldBe("2026-03-31");
        earlier.GetProperty("reden").GetString().ShouldBe("Het onderzoek loopt.");
        Informing(await app.ReadCaseAsync(caseId), person).GetProperty("uiterlijk").GetString().ShouldBe("2026-04-14");
        await RecordAsync(app, caseId, new { actie = "informeren", persoon = person });
        Informing(await app.ReadCaseAsync(caseId), person).GetProperty("gehaald").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_done_now_is_refused_with_where_the_report_stands()
    {
        await using var app = await RunningApp.StartAsync();
        var (caseId, report) = await DecidedAsync(app, "onderzoek");

        var refused = await RecordAsync(app, caseId, new { actie = "heropenen", melding = report, reden = "Toch." });

        refused.ShouldBeProblem(HttpStatusCode.Conflict, Path(caseId)).Json.GetProperty("detail").GetString()
            .ShouldBe("Heropenen kan nu niet: over deze melding is besloten, en de dienst is nog niet begonnen.");
    }

    [Theory]
    [InlineData("""{"actie":"dansen"}""", "/actie code")]
    [InlineData("""{"actie":"dienstBeginnen"}""", "/melding required")]
    [InlineData("""{"actie":"dienstBeginnen","melding":"x","persoon":"y","uitkomst":"veilig","reden":"z"}""", "/persoon notAllowed", "/uitkomst notAllowed", "/reden notAllowed")]
    [InlineData("""{"actie":"dienstAfronden","melding":"x","uitkomst":"veilig"}""", "/uitkomst code")]
    [InlineData("""{"actie":"monitoren","melding":"x"}""", "/uitkomst required")]
    [InlineData("""{"actie":"monitoren","melding":"x","uitkomst":"bevestigd"}""", "/uitkomst code")]
    [InlineData("""{"actie":"informeren","melding":"x"}""", "/melding notAllowed", "/persoon required")]
    [InlineData("""{"actie":"informatietermijnVerlengen","persoon":"x"}""", "/reden required")]
    [InlineData("""{"actie":"afsluiten","melding":"x"}""", "/reden required")]
    [InlineData("""{"actie":"heropenen","melding":"x","reden":"Toch."}""", "/melding unknown")]
    public async Task Every_fault_is_told(string body, params string[] faults)
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();

        (await app.PostAsync(Path(caseId), TestSettings.Triage, body, ("If-Match", (await app.ReadCaseAsync(caseId)).ETag))).ShouldHaveFaults(Path(caseId), faults);
    }

    private static async Task<(string CaseId, string Report)> DecidedAsync(RunningApp app, string service)
    {
        var report = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var body = new JsonObject { ["melding"] = report, ["besluit"] = "VT-01-01", ["dienst"] = service, ["motivering"] = "Zo." };
        (await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Triage, body.ToJsonString(), ("If-Match", (await app.ReadCaseAsync(caseId)).ETag)))
            .ShouldHaveStatus(HttpStatusCode.Created);
        await app.WorkAsync();
        return (caseId, report);
    }

    private static async Task<Answer> RecordAsync(RunningApp app, string caseId, object body) =>
        await app.PostAsync(Path(caseId), TestSettings.Triage, JsonSerializer.Serialize(body), ("If-Match", (await app.ReadCaseAsync(caseId)).ETag));

    private static JsonElement Informing((JsonElement Case, string ETag) read, string person) => read.Case.GetProperty("klokken").EnumerateArray()
        .Single(clock => clock.GetProperty("term").GetString() == "informeren" && clock.GetProperty("persoon").GetString() == person);

    private static string Path(string caseId) => $"/v1/casussen/{caseId}/voortgang";
}

using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ProtectingACase
{
    private static readonly string[] Both = [TestSettings.Triage, "Bo"];

    [Fact]
    public async Task For_a_client_that_is_not_named_the_case_does_not_exist()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);
        var (shown, seen) = await app.ReadCaseAsync(caseId);
        var decision = WayOfAReport.Following(shown).ToJsonString();
        var transfer = await TransferOfAnotherAsync(app);

        (await ProtectAsync(app, caseId, Both)).ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("medewerkers").GetArrayLength().ShouldBe(2);

        (await app.GetAsync($"/v1/casussen/{caseId}", TestSettings.Colleague)).ShouldHaveStatus(HttpStatusCode.NotFound);
        foreach (var (path, body) in new (string, string)[]
        {
            ("besluiten", decision),
            ("koppelingen", """{"actie":"afwijzen","casus":"0123456789abcdef0123456789abcdef","reden":"Nee."}"""),
            ("behandelaar", """{"actie":"oppakken"}"""),
            ("afscherming", """{"medewerkers":[],"reden":"Open."}"""),
            ("voortgang", """{"actie":"informeren","persoon":"x"}"""),
        })
        {
            (await app.PostAsync($"/v1/casussen/{caseId}/{path}", TestSettings.Colleague, body, ("If-Match", seen))).ShouldHaveStatus(HttpStatusCode.NotFound);
        }

        (await WorklistAsync(app, TestSettings.Colleague)).ShouldNotContain(caseId, StringComparer.Ordinal);
        (await WorklistAsync(app, TestSettings.Triage)).ShouldContain(caseId, StringComparer.Ordinal);
        (await app.ReadCaseAsync(caseId)).Case.GetProperty("afscherming").GetProperty("medewerkers").EnumerateArray().Select(name => name.GetString()).ShouldBe(Both);
        (await app.PostAsync($"/v1/overdrachten/{transfer}/intrekking", TestSettings.Colleague, """{"reden":"Nee."}""")).ShouldHaveStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lifted_everybody_sees_it_again_and_the_history_says_why()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);
        await ProtectAsync(app, caseId, Both);

        (await ProtectAsync(app, caseId)).ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("medewerkers").GetArrayLength().ShouldBe(0);

        var shown = (await app.GetAsync($"/v1/casussen/{caseId}", TestSettings.Colleague)).ShouldHaveStatus(HttpStatusCode.OK).Json;
        shown.GetProperty("afscherming").ValueKind.ShouldBe(JsonValueKind.Null);
        shown.GetProperty("historie").EnumerateArray().TakeLast(2).Select(line => (line.GetProperty("gebeurtenis").GetString(), line.GetProperty("reden").GetString()))
            .ShouldBe([("casusAfgeschermd", "Daarom."), ("afschermingOpgeheven", "Daarom.")]);
    }

    [Theory]
    [InlineData("""{"reden":"Daarom."}""", "/medewerkers required")]
    [InlineData("""{"medewerkers":["Bo"],"reden":"Daarom."}""", "/medewerkers count")]
    [InlineData("""{"medewerkers":["An","Bo"]}""", "/reden required")]
    public async Task Every_fault_is_told(string body, string fault)
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);

        (await app.PostAsync(Path(caseId), TestSettings.Triage, body, ("If-Match", (await app.ReadCaseAsync(caseId)).ETag))).ShouldHaveFaults(Path(caseId), fault);
    }

    private static async Task<string> CaseAsync(RunningApp app)
    {
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        return await app.OnlyCaseAsync();
    }

    private static async Task<string> TransferOfAnotherAsync(RunningApp app)
    {
        var caseId = await app.CaseOfAsync(await app.TakeInAsync(SampleReport.Of("PL-2", 2)));
        var transfer = await app.TransferAsync(caseId);
        await ProtectAsync(app, caseId, Both);
        return transfer;
    }

    private static async Task<Answer> ProtectAsync(RunningApp app, string caseId, params string[] staff) => await app.PostAsync(
        Path(caseId), TestSettings.Triage, JsonSerializer.Serialize(new { medewerkers = staff, reden = "Daarom." }), ("If-Match", (await app.ReadCaseAsync(caseId)).ETag));

    private static async Task<IEnumerable<string?>> WorklistAsync(RunningApp app, string key) =>
        (await app.GetAsync("/v1/casussen", key)).Json.GetProperty("resultaten").EnumerateArray().Select(item => item.GetProperty("id").GetString());

    private static string Path(string caseId) => $"/v1/casussen/{caseId}/afscherming";
}

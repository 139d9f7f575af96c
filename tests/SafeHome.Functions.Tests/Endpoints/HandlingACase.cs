using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class HandlingACase
{
    [Fact]
    public async Task Who_took_a_case_and_since_when_stands_in_it_and_on_the_worklist()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);

        var answer = await ChangeAsync(app, caseId, TestSettings.Triage, "oppakken");

        answer.ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("behandelaar").GetProperty("naam").GetString().ShouldBe(TestSettings.Triage);
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        etag.ShouldBe(answer.Headers["ETag"]);
        foreach (var shown in new[] { @case, await OnTheWorklistAsync(app) })
        {
            shown.GetProperty("behandelaar").GetProperty("naam").GetString().ShouldBe(TestSettings.Triage);
            shown.GetProperty("behandelaar").GetProperty("sinds").GetDateTimeOffset().ShouldBe(app.Time.GetUtcNow());
        }
    }

    [Fact]
    public async Task A_colleague_takes_it_over_with_a_reason_that_stays_in_the_history()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);
        await ChangeAsync(app, caseId, TestSettings.Triage, "oppakken");

        (await ChangeAsync(app, caseId, TestSettings.Colleague, "oppakken")).ShouldHaveStatus(HttpStatusCode.Conflict);
        (await ChangeAsync(app, caseId, TestSettings.Colleague, "overnemen")).ShouldHaveFaults(Path(caseId), "/reden required");
        (await ChangeAsync(app, caseId, TestSettings.Colleague, "overnemen", "Verlof.")).ShouldHaveStatus(HttpStatusCode.Created);

        var @case = (await app.ReadCaseAsync(caseId)).Case;
        @case.GetProperty("behandelaar").GetProperty("naam").GetString().ShouldBe(TestSettings.Colleague);
        var last = @case.GetProperty("historie").EnumerateArray().Last();
        last.GetProperty("gebeurtenis").GetString().ShouldBe("casusOvergenomen");
        last.GetProperty("reden").GetString().ShouldBe("Verlof.");
    }

    [Fact]
    public async Task Given_back_nobody_has_it()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);
        await ChangeAsync(app, caseId, TestSettings.Triage, "oppakken");

        (await ChangeAsync(app, caseId, TestSettings.Colleague, "teruggeven")).ShouldHaveStatus(HttpStatusCode.Conflict);
        (await ChangeAsync(app, caseId, TestSettings.Triage, "teruggeven")).ShouldHaveStatus(HttpStatusCode.Created);

        (await app.ReadCaseAsync(caseId)).Case.GetProperty("behandelaar").ValueKind.ShouldBe(JsonValueKind.Null);
        (await OnTheWorklistAsync(app)).GetProperty("behandelaar").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_is_told_that_it_changed()
    {
        await using var app = await RunningApp.StartAsync();
        var caseId = await CaseAsync(app);
        var (_, etag) = await app.ReadCaseAsync(caseId);

        (await app.PostAsync(Path(caseId), TestSettings.Triage, """{"actie":"oppakken"}""", ("If-Match", etag))).ShouldHaveStatus(HttpStatusCode.Created);
        (await app.PostAsync(Path(caseId), TestSettings.Colleague, """{"actie":"oppakken"}""", ("If-Match", etag)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, Path(caseId));
    }

    [Theory]
    [InlineData("{}", "/actie required")]
    [InlineData("""{"actie":"stelen"}""", "/actie code")]
    [InlineData("""{"actie":"oppakken","reden":"Zomaar."}""", "/reden notAllowed")]
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

    private static async Task<JsonElement> OnTheWorklistAsync(RunningApp app) =>
        (await app.GetAsync("/v1/casussen", TestSettings.Triage)).Json.GetProperty("resultaten").EnumerateArray().Single();

    private static string Path(string caseId) => $"/v1/casussen/{caseId}/behandelaar";

    private static async Task<Answer> ChangeAsync(RunningApp app, string caseId, string key, string action, string? reason = null) =>
        await app.PostAsync(
            Path(caseId), key, JsonSerializer.Serialize(new { actie = action, reden = reason }), ("If-Match", (await app.ReadCaseAsync(caseId)).ETag));
}

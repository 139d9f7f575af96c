using System.Net;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class DecidingOnACase
{
    [Fact]
    public async Task The_case_shows_what_is_known_proposed_and_running()
    {
        await using var app = await RunningApp.StartAsync();
        var reportId = await app.TakeInAsync(SampleReport.Of("PL-1"));

        var (@case, _) = await app.ReadCaseAsync(await app.OnlyCaseAsync());

        @case.GetProperty("regio").GetString().ShouldBe("VT20");
        @case.GetProperty("fase").GetString().ShouldBe("veiligheidsbeoordeling");
        @case.GetProperty("personen").GetArrayLength().ShouldBe(3);
        @case.GetProperty("meldingen")[0].GetProperty("id").GetString().ShouldBe(reportId);
        @case.GetProperty("voorstellen")[0].GetProperty("redenen").GetArrayLength().ShouldBeGreaterThan(0);
        @case.GetProperty("klokken")[0].GetProperty("uiterlijk").GetString().ShouldBe("2026-03-10");
        @case.GetProperty("historie").EnumerateArray().Select(line => line.GetProperty("gebeurtenis").GetString())
            .ShouldBe(["meldingGekoppeld", "voorstelGedaan"]);
    }

    [Fact]
    public async Task A_signal_that_no_rule_knows_is_flagged_for_a_person_to_weigh()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/signalen/0", "nieuwSignaal"));

        var report = (await app.ReadCaseAsync(await app.OnlyCaseAsync())).Case.GetProperty("meldingen")[0];

        report.GetProperty("signalen")[0].GetString().ShouldBe("nieuwSignaal");
        report.GetProperty("vlaggen").EnumerateArray().Select(flag => flag.GetString()).ShouldBe(["signaalOnbekend"]);
    }

    [Fact]
    public async Task A_damaged_report_does_not_keep_staff_from_the_rest_of_its_case()
    {
        await using var app = await RunningApp.StartAsync();
        var reportId = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        await app.Storage.DamageAsync("Reports", reportId, "report");
        await app.Storage.DamageAsync("Cases", caseId, $"report-{reportId}");

        var (@case, _) = await app.ReadCaseAsync(caseId);

        @case.GetProperty("meldingen")[0].GetProperty("melder").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        @case.GetProperty("personen").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Following_the_proposal_needs_no_reason()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);

        var answer = await DecideAsync(app, caseId, WayOfAReport.Following(@case), etag);

        answer.ShouldHaveStatus(HttpStatusCode.Created);
        answer.Json.GetProperty("door").GetString().ShouldBe(TestSettings.Triage);
        answer.Headers["ETag"].ShouldNotBe(etag, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Without_the_version_that_was_seen_nothing_is_decided()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();

        (await DecideAsync(app, caseId, [], etag: null)).ShouldBeProblem(HttpStatusCode.PreconditionRequired, Path(caseId));
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"99\"")]
    [InlineData("W/\"2\"")]
    [InlineData("rommel")]
    [InlineData("\"1\", \"2\"")]
    public async Task A_version_that_is_not_the_cases_own_is_stale(string etag)
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, _) = await app.ReadCaseAsync(caseId);

        var stale = (await DecideAsync(app, caseId, WayOfAReport.Following(@case), etag)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, Path(caseId));
        stale.Json.GetProperty("wijzigingen").GetArrayLength().ShouldBe(etag == "\"1\"" ? 1 : 0);
    }

    [Fact]
    public async Task Two_colleagues_cannot_decide_on_the_same_version()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        await DecideAsync(app, caseId, WayOfAReport.Following(@case), etag);

        var stale = (await DecideAsync(app, caseId, WayOfAReport.Following(@case), etag)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, Path(caseId));
        var change = stale.Json.GetProperty("wijzigingen").EnumerateArray().Single();
        change.GetProperty("door").GetString().ShouldBe(TestSettings.Triage);
        change.GetProperty("gebeurtenis").GetString().ShouldBe("besluitGenomen");
        change.GetProperty("tijdstip").GetDateTimeOffset().ShouldBe(app.Time.GetUtcNow());
        change.EnumerateObject().Count().ShouldBe(3);
        var (_, now) = await app.ReadCaseAsync(caseId);
        (await DecideAsync(app, caseId, WayOfAReport.Following(@case), now)).ShouldBeProblem(HttpStatusCode.Conflict, Path(caseId));
    }

    [Theory]
    [InlineData("{}", "/melding required", "/besluit required")]
    [InlineData("""{"melding":"","besluit":"VT-7","dienst":"zoiets"}""", "/melding required", "/besluit code", "/dienst code")]
    [InlineData("""{"melding":"x","besluit":"VT-01-03","motivering":"Reden."}""", "/melding unknown")]
    [InlineData("""{"melding":"x","besluit":"VT-01-03","extra":1}""", "/extra json")]
    [InlineData("""{"melding":1}""", "/melding json")]
    [InlineData("""{"motivering":"\ud800"}""", "/motivering json")]
    [InlineData("{", " json")]
    [InlineData("null", " json")]
    public async Task Every_fault_of_a_decision_is_told(string body, params string[] faults)
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (_, etag) = await app.ReadCaseAsync(caseId);

        (await app.PostAsync(Path(caseId), TestSettings.Triage, body, ("If-Match", etag))).ShouldHaveFaults(Path(caseId), faults);
        (await app.ReadCaseAsync(caseId)).ETag.ShouldBe(etag);
    }

    [Theory]
    [InlineData("VT-01-03", null, null, "/motivering required")]
    [InlineData("VT-01-01", "onderzoek", null, "/motivering required")]
    [InlineData("VT-01-01", null, null, "/dienst required")]
    [InlineData("VT-01-03", "onderzoek", null, "/dienst notAllowed")]
    [InlineData("VT-01-02", null, null, "/ontvanger required")]
    [InlineData("VT-01-03", null, "lokaal-team-GM0307", "/ontvanger notAllowed")]
    [InlineData("VT-01-02", null, "lokaal-team-GM9999", "/ontvanger unknown")]
    public async Task A_decision_that_does_not_hold_together_is_refused(string decision, string? service, string? receiver, string fault)
    {
        await using var app = await RunningApp.StartAsync();
        var reportId = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (_, etag) = await app.ReadCaseAsync(caseId);

        var body = new JsonObject { ["melding"] = reportId, ["besluit"] = decision, ["dienst"] = service, ["ontvanger"] = receiver };

        (await DecideAsync(app, caseId, body, etag)).ShouldHaveFaults(Path(caseId), fault);
    }

    [Fact]
    public async Task A_decision_after_the_norm_takes_a_reason_which_stays_with_the_case()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        app.Time.Advance(TimeSpan.FromDays(8));

        var refused = await DecideAsync(app, caseId, WayOfAReport.Following(@case), etag);
        refused.ShouldHaveFaults(Path(caseId), "/motivering required");
        refused.Text.ShouldContain("de norm van vijf werkdagen is voorbij");
        (await DecideAsync(app, caseId, WayOfAReport.Following(@case).With("motivering", "De school was dicht."), etag)).ShouldHaveStatus(HttpStatusCode.Created);

        var after = (await app.ReadCaseAsync(caseId)).Case;
        after.GetProperty("besluiten")[0].GetProperty("motivering").GetString().ShouldBe("De school was dicht.");
        var clocks = after.GetProperty("klokken").EnumerateArray().Where(clock => clock.GetProperty("term").GetString() == "veiligheidsbeoordeling");
        clocks.Select(clock => clock.GetProperty("gehaald").GetBoolean()).ShouldAllBe(met => !met);
    }

    [Fact]
    public async Task A_reason_has_a_limit()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        var body = WayOfAReport.Following(@case).With("motivering", new string('x', 10_001));

        (await DecideAsync(app, caseId, body, etag)).ShouldHaveFaults(Path(caseId), "/motivering length");
    }

    private static string Path(string caseId) => $"/v1/casussen/{caseId}/besluiten";

    private static Task<Answer> DecideAsync(RunningApp app, string caseId, JsonObject body, string? etag) =>
        app.PostAsync(Path(caseId), TestSettings.Triage, body.ToJsonString(), etag is null ? [] : [("If-Match", etag)]);
}

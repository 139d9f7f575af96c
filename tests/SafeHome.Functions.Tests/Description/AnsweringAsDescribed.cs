using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Description;

public class AnsweringAsDescribed
{
    private static readonly string[] WithBody =
        ["stuurMelding", "neemBesluit", "wijzigKoppeling", "wijzigBehandelaar", "wijzigAfscherming", "legVoortgangVast", "beantwoordOverdracht", "trekOverdrachtIn", "sluitGeparkeerd", "probeerRegels"];

    [Fact]
    public async Task The_examples_of_what_is_sent_in_and_of_errors_fit_their_schemas()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);

        foreach (var body in WithBody.Select(described.Body))
            described.Faults(body.GetProperty("schema"), body.GetProperty("example")).ShouldBeEmpty();
        var media = described.Operations()
            .SelectMany(operation => operation.Operation.GetProperty("responses").EnumerateObject())
            .SelectMany(response => response.Value.TryGetProperty("content", out var content) ? content.EnumerateObject().Select(type => type.Value) : []);
        foreach (var answer in media.Where(one => one.TryGetProperty("example", out _)))
            described.Faults(answer.GetProperty("schema"), answer.GetProperty("example")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_that_is_described_is_given_and_looks_as_described()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);
        var listener = new Listener(app, described);

        var ids = await FollowAReportAsync(app, listener);
        ids["wijzigKoppeling"] = await ChangeALinkAsync(app, listener);
        ids["wijzigBehandelaar"] = await ChangeTheHandlerAsync(app, listener);
        ids["wijzigAfscherming"] = await ProtectACaseAsync(app, listener);
        ids["legVoortgangVast"] = await RecordProgressAsync(app, listener);
        await SendAsync(listener, described);
        await TryRulesAsync(listener, described);
        await MonitorAsync(listener);
        await DeliverToCbsAsync(listener);
        await LookAfterParkedWorkAsync(app, listener, ids);
        await RefuseAsync(app, listener, described, ids);
        await HoldOffAsync(listener, described);

        listener.Heard.ShouldBe(listener.Described, ignoreOrder: true);
    }

    private static async Task<Dictionary<string, string>> FollowAReportAsync(RunningApp app, Listener listener)
    {
        var report = await app.TakeInAsync(SampleReport.Of("PL-1").With("heeftBetrekkingOp/2/rol", "vreemd").With("heeftBetrekkingOp/1/burgerservicenummer", "1"));
        await listener.CallAsync("volgMelding", TestSettings.Police, report);
        await listener.CallAsync("volgMelding", TestSettings.Doctor, report);

        var caseId = await app.OnlyCaseAsync();
        await listener.CallAsync("leesWerkvoorraad", TestSettings.Triage, query: "?lijst=triage");
        await listener.CallAsync("leesWerkvoorraad", TestSettings.Triage, query: "?lijst=geen");
        await listener.CallAsync("leesCasus", TestSettings.Triage);
        await listener.CallAsync("leesCasus", TestSettings.Triage, caseId);

        var decision = WayOfAReport.Following((await app.ReadCaseAsync(caseId)).Case).ToJsonString();
        var etag = (await app.ReadCaseAsync(caseId)).ETag;
        await listener.CallAsync("neemBesluit", TestSettings.Triage, body: RunningApp.Json(decision));
        await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json(decision));
        await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json("{}"), headers: ("If-Match", etag));
        await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json(decision), headers: ("If-Match", "\"99\""));
        var done = await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json(decision), headers: ("If-Match", etag));
        await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json(decision), headers: ("If-Match", done.Headers["ETag"]));

        await app.WorkAsync();
        var answer = await listener.CallAsync("leesCasus", TestSettings.Triage, caseId);
        var transfer = answer.Json.GetProperty("overdrachten")[0].GetProperty("id").GetString()!;
        await listener.CallAsync("leesOverdrachten", TestSettings.LocalTeam);
        await listener.CallAsync("leesOverdrachten", TestSettings.LocalTeam, query: "?status=geen");
        await listener.CallAsync("leesOverdracht", TestSettings.LocalTeam, transfer);
        await listener.CallAsync("leesOverdracht", TestSettings.Save, transfer);
        await listener.CallAsync("beantwoordOverdracht", TestSettings.Save, transfer, body: RunningApp.Json("{}"));
        await listener.CallAsync("beantwoordOverdracht", TestSettings.LocalTeam, transfer, body: RunningApp.Json("{}"));
        await listener.CallAsync("beantwoordOverdracht", TestSettings.LocalTeam, transfer, body: RunningApp.Json("""{"reactie":"aanvaard"}"""));
        await listener.CallAsync("beantwoordOverdracht", TestSettings.LocalTeam, transfer, body: RunningApp.Json("""{"reactie":"geweigerd","reden":"Vol."}"""));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["volgMelding"] = report,
            ["leesCasus"] = caseId,
            ["neemBesluit"] = caseId,
            ["leesOverdracht"] = transfer,
            ["beantwoordOverdracht"] = transfer,
            ["trekOverdrachtIn"] = await WithdrawAsync(app, listener, transfer),
        };
    }

    private static async Task<string> ChangeALinkAsync(RunningApp app, Listener listener)
    {
        await app.TakeInAsync(SampleReport.Of("PL-5", 5));
        var second = await app.TakeInAsync(SampleReport.Of("PL-6", 5));
        var caseId = await app.CaseOfAsync(second);
        var etag = (await app.ReadCaseAsync(caseId)).ETag;
        var undo = $$"""{"actie":"ongedaanMaken","meldingen":["{{second}}"],"reden":"Ander gezin."}""";
        await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, body: RunningApp.Json(undo));
        await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, caseId, body: RunningApp.Json(undo));
        await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, caseId, body: RunningApp.Json("{}"), headers: ("If-Match", etag));
        await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, caseId, body: RunningApp.Json(undo), headers: ("If-Match", "\"99\""));
        var done = await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, caseId, body: RunningApp.Json(undo), headers: ("If-Match", etag));
        await app.WorkAsync();
        var own = done.Json.GetProperty("casus").GetString()!;
        (await app.CaseOfAsync(second)).ShouldBe(own);
        var answer = await listener.CallAsync("leesCasus", TestSettings.Triage, own);
        await listener.CallAsync("wijzigKoppeling", TestSettings.Triage, own, body: RunningApp.Json(undo), headers: ("If-Match", answer.Headers["ETag"]));
        return own;
    }

    private static async Task<string> ChangeTheHandlerAsync(RunningApp app, Listener listener)
    {
        var caseId = await app.CaseOfAsync(await app.TakeInAsync(SampleReport.Of("PL-7", 7)));
        var etag = (await app.ReadCaseAsync(caseId)).ETag;
        const string Claim = """{"actie":"oppakken"}""";
        await listener.CallAsync("wijzigBehandelaar", TestSettings.Triage, body: RunningApp.Json(Claim));
        await listener.CallAsync("wijzigBehandelaar", TestSettings.Triage, caseId, body: RunningApp.Json(Claim));
        await listener.CallAsync("wijzigBehandelaar", TestSettings.Triage, caseId, body: RunningApp.Json("{}"), headers: ("If-Match", etag));
        await listener.CallAsync("wijzigBehandelaar", TestSettings.Triage, caseId, body: RunningApp.Json(Claim), headers: ("If-Match", "\"99\""));
        var done = await listener.CallAsync("wijzigBehandelaar", TestSettings.Triage, caseId, body: RunningApp.Json(Claim), headers: ("If-Match", etag));
        await listener.CallAsync("wijzigBehandelaar", TestSettings.Colleague, caseId, body: RunningApp.Json(Claim), headers: ("If-Match", done.Headers["ETag"]));
        return caseId;
    }

    private static async Task<string> ProtectACaseAsync(RunningApp app, Listener listener)
    {
        var caseId = await app.CaseOfAsync(await app.TakeInAsync(SampleReport.Of("PL-10", 10)));
        var etag = (await app.ReadCaseAsync(caseId)).ETag;
        const string Protect = $$"""{"medewerkers":["{{TestSettings.Triage}}","Bo"],"reden":"Een collega is betrokken."}""";
        await listener.CallAsync("wijzigAfscherming", TestSettings.Triage, body: RunningApp.Json(Protect));
        await listener.CallAsync("wijzigAfscherming", TestSettings.Triage, caseId, body: RunningApp.Json(Protect));
        await listener.CallAsync("wijzigAfscherming", TestSettings.Triage, caseId, body: RunningApp.Json("{}"), headers: ("If-Match", etag));
        await listener.CallAsync("wijzigAfscherming", TestSettings.Triage, caseId, body: RunningApp.Json(Protect), headers: ("If-Match", "\"99\""));
        await listener.CallAsync("wijzigAfscherming", TestSettings.Triage, caseId, body: RunningApp.Json(Protect), headers: ("If-Match", etag));
        await listener.CallAsync("leesCasus", TestSettings.Triage, caseId);
        return caseId;
    }

    private static async Task<string> RecordProgressAsync(RunningApp app, Listener listener)
    {
        var report = await app.TakeInAsync(SampleReport.Of("PL-8", 8));
        var caseId = await app.CaseOfAsync(report);
        var etag = (await app.ReadCaseAsync(caseId)).ETag;
        var start = $$"""{"actie":"dienstBeginnen","melding":"{{report}}"}""";
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, body: RunningApp.Json(start));
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, caseId, body: RunningApp.Json(start));
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, caseId, body: RunningApp.Json("{}"), headers: ("If-Match", etag));
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, caseId, body: RunningApp.Json(start), headers: ("If-Match", "\"99\""));
        // Before the decision there is no service to begin.
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, caseId, body: RunningApp.Json(start), headers: ("If-Match", etag));
        var decision = $$"""{"melding":"{{report}}","besluit":"VT-01-01","dienst":"onderzoek","motivering":"Onduidelijk."}""";
        var decided = await listener.CallAsync("neemBesluit", TestSettings.Triage, caseId, body: RunningApp.Json(decision), headers: ("If-Match", etag));
        await listener.CallAsync("legVoortgangVast", TestSettings.Triage, caseId, body: RunningApp.Json(start), headers: ("If-Match", decided.Headers["ETag"]));
        await listener.CallAsync("leesCasus", TestSettings.Triage, caseId);
        return caseId;
    }

    private static async Task<string> WithdrawAsync(RunningApp app, Listener listener, string accepted)
    {
        await app.TakeInAsync(SampleReport.Of("PL-9", 9));
        var transfer = await app.TransferAsync(await app.OnlyCaseAsync());
        await listener.CallAsync("trekOverdrachtIn", TestSettings.Triage, body: RunningApp.Json("""{"reden":"Verhuisd."}"""));
        await listener.CallAsync("trekOverdrachtIn", TestSettings.Triage, transfer, body: RunningApp.Json("{}"));
        await listener.CallAsync("trekOverdrachtIn", TestSettings.Triage, accepted, body: RunningApp.Json("""{"reden":"Verhuisd."}"""));
        await listener.CallAsync("trekOverdrachtIn", TestSettings.Triage, transfer, body: RunningApp.Json("""{"reden":"Verhuisd."}"""));
        return transfer;
    }

    private static async Task SendAsync(Listener listener, DescribedInterface described)
    {
        var example = described.Example("stuurMelding");
        await listener.CallAsync("stuurMelding", TestSettings.Police, body: RunningApp.Json(example));
        (await listener.CallAsync("stuurMelding", TestSettings.Police, body: RunningApp.Json(example))).ShouldHave("Idempotent-Replayed");
        await listener.CallAsync("stuurVtMelding", TestSettings.Police, body: described.ExampleBody("stuurVtMelding"));
        await listener.CallAsync("stuurVtMelding", TestSettings.Police, body: described.ExampleBody("stuurVtMelding", "<leeg/>"));
        await listener.CallAsync("stuurMelding", TestSettings.Police, body: RunningApp.Json("{}"));
        await listener.CallAsync("stuurMelding", TestSettings.Police, body: RunningApp.Json(example.Replace("Graag", "Met spoed", StringComparison.Ordinal)));
        var doubtful = SampleReport.Of("PL-2", 2)
            .With("zorgelijkeSituatie/signalen/0", "vreemd").With("heeftBetrekkingOp/0/rol", "vreemd").With("heeftBetrekkingOp/0/burgerservicenummer", "1")
            .With("heeftBetrekkingOp/0/geboortedatum", "gisteren").With("heeftBetrekkingOp/0/adres/postcode", "x")
            .With("heeftBetrekkingOp/0/adres/huisnummer", 0).With("heeftBetrekkingOp/0/adres/gemeentecode", "x");
        var answer = await listener.CallAsync("stuurMelding", TestSettings.Police, body: RunningApp.Json(doubtful.ToJsonString()));
        answer.Json.GetProperty("opmerkingen").GetArrayLength().ShouldBe(7);
    }

    private static async Task TryRulesAsync(Listener listener, DescribedInterface described)
    {
        await listener.CallAsync("probeerRegels", TestSettings.Triage, body: RunningApp.Json(described.Example("probeerRegels")));
        await listener.CallAsync("probeerRegels", TestSettings.Triage, body: RunningApp.Json("""{"feiten":{"signalen":["wapen"]}}"""));
        await listener.CallAsync("probeerRegels", TestSettings.Triage, body: RunningApp.Json("""{"regels":{}}"""));
    }

    private static async Task MonitorAsync(Listener listener)
    {
        await listener.CallAsync("leesDoorlooptijden", TestSettings.Monitor, query: "?periode=2026");
        await listener.CallAsync("leesDoorlooptijden", TestSettings.Monitor);
        await listener.CallAsync("leesExacteDoorlooptijden", TestSettings.Triage, query: "?periode=2026");
        await listener.CallAsync("leesExacteDoorlooptijden", TestSettings.Triage);
    }

    private static async Task DeliverToCbsAsync(Listener listener)
    {
        foreach (var operation in new[] { "maakCbsLevering", "controleerCbsLevering", "leesCbsLeveringen" })
        {
            await listener.CallAsync(operation, TestSettings.Statistics, query: "?periode=2026-H1&regio=VT20");
            await listener.CallAsync(operation, TestSettings.Statistics);
        }
    }

    private static async Task LookAfterParkedWorkAsync(RunningApp app, Listener listener, Dictionary<string, string> ids)
    {
        var report = await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-3", 3).ToJsonString());
        await app.Storage.DamageAsync("Reports", report.Json.GetProperty("id").GetString()!, "report");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.WorkAsync();
            app.Time.Advance(TimeSpan.FromSeconds(30));
        }

        await listener.CallAsync("leesGeparkeerd", TestSettings.Operator, query: "?pagina=0");
        var parked = await OnlyParkedAsync(listener);
        await listener.CallAsync("hervatGeparkeerd", TestSettings.Operator);
        await listener.CallAsync("hervatGeparkeerd", TestSettings.Operator, parked);

        await app.InvokeAsync("MatchReport", "rommel");
        var unreadable = await OnlyParkedAsync(listener);
        await listener.CallAsync("hervatGeparkeerd", TestSettings.Operator, unreadable);
        await listener.CallAsync("sluitGeparkeerd", TestSettings.Operator, unreadable, body: RunningApp.Json("{}"));
        await listener.CallAsync("sluitGeparkeerd", TestSettings.Operator, body: RunningApp.Json("""{"reden":"Proef."}"""));
        await listener.CallAsync("sluitGeparkeerd", TestSettings.Operator, unreadable, body: RunningApp.Json("""{"reden":"Proef."}"""));
        (ids["hervatGeparkeerd"], ids["sluitGeparkeerd"]) = (unreadable, unreadable);
    }

    private static async Task<string> OnlyParkedAsync(Listener listener) =>
        (await listener.CallAsync("leesGeparkeerd", TestSettings.Operator)).Json.GetProperty("resultaten").EnumerateArray().First(item => item.GetProperty("oorzaak").GetString() is not "acuutWacht").GetProperty("id").GetString()!;

    // What any operation can answer: to nobody, to the wrong role, to what is no JSON or too much of it, and while storage is away.
    private static async Task RefuseAsync(RunningApp app, Listener listener, DescribedInterface described, Dictionary<string, string> ids)
    {
        foreach (var (_, _, operation) in described.Operations().ToList())
        {
            var id = operation.GetProperty("operationId").GetString()!;
            var target = ids.GetValueOrDefault(id, "");
            var (role, key) = TestSettings.KeyOfRole.Single(one => operation.GetProperty("description").GetString()!.Contains($"`{one.Key}`", StringComparison.Ordinal));
            (string, string)[] headers = id is "neemBesluit" or "wijzigKoppeling" or "wijzigBehandelaar" or "wijzigAfscherming" or "legVoortgangVast" ? [("If-Match", "\"1\"")] : [];

            await listener.CallAsync(id, null, target, body: described.ExampleBody(id));
            await listener.CallAsync(id, role is "monitor" ? TestSettings.Police : TestSettings.Monitor, target, body: described.ExampleBody(id));
            if (described.ExampleBody(id) is not null)
            {
                await listener.CallAsync(id, key, target, body: new StringContent("tekst", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")), headers: headers);
                await listener.CallAsync(id, key, target, body: described.ExampleBody(id, new string(' ', 1024 * 1024 + 1)), headers: headers);
            }

            app.Storage.Outage.Tables = name => new StorageUnavailableException(name);
            await listener.CallAsync(id, key, target, query: QueryOf(id), body: described.ExampleBody(id), headers: headers);
            app.Storage.Outage.Tables = null;
        }
    }

    private static string QueryOf(string id) => id switch
    {
        "leesDoorlooptijden" or "leesExacteDoorlooptijden" => "?periode=2026",
        "maakCbsLevering" or "controleerCbsLevering" or "leesCbsLeveringen" => "?periode=2026-H1&regio=VT20",
        _ => "",
    };

    /// <summary>Calls an app that lets one request a minute through, until it says so.</summary>
    private static async Task HoldOffAsync(Listener listener, DescribedInterface described)
    {
        await using var limited = await RunningApp.StartAsync(TestSettings.With("SafeHome:RequestsPerMinute", "1"));
        foreach (var (_, _, operation) in described.Operations().ToList())
        {
            var id = operation.GetProperty("operationId").GetString()!;
            await listener.CallAsync(limited, id, TestSettings.Save, body: described.ExampleBody(id));
            (await listener.CallAsync(limited, id, TestSettings.Save, body: described.ExampleBody(id))).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        }
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class TryingRules
{
    private const string Trial = "/v1/triage/proef";

    [Fact]
    public async Task Stated_facts_get_the_proposal_of_the_rules_in_force()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Trial, TestSettings.Triage, """{"feiten":{"signalen":["verwurging"],"gemeente":"GM0307"}}""");

        var proposal = answer.ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("voorstel");
        proposal.GetProperty("urgentie").GetString().ShouldBe("acuut");
        proposal.GetProperty("besluit").GetString().ShouldBe("VT-01-01");
        proposal.GetProperty("redenen")[0].GetProperty("regel").GetString().ShouldBe("P10-acuut");
        answer.Json.GetProperty("herhaling").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_month_tells_what_other_rules_would_change_and_changes_nothing()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1", 1));
        await app.TakeInAsync(SampleReport.Of("PL-2", 2).With("zorgelijkeSituatie/signalen/0", "verwurging"));
        var before = await app.CasesAsync();

        var answer = await app.PostAsync(Trial, TestSettings.Triage, Body(rules => rules["urgentie"]!["anders"]!["dan"]!["urgentie"] = "spoed", "2026-03"));

        var replay = answer.ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("herhaling");
        replay.GetProperty("beoordeeld").GetInt32().ShouldBe(2);
        replay.GetProperty("gewijzigd").GetInt32().ShouldBe(1);
        var changed = replay.GetProperty("resultaten").EnumerateArray().Single();
        changed.GetProperty("id").GetString().ShouldBe(before[1].GetProperty("id").GetString());
        Proposal(changed, "oud").ShouldBe("regulier onbekend VT-01-02  lokaal-team-GM0307 P90-lokaalTeam");
        Proposal(changed, "nieuw").ShouldBe("spoed onbekend VT-01-02  lokaal-team-GM0307 P90-lokaalTeam");
        Shifts(replay, "urgenties").ShouldBe(["acuut>acuut 1", "regulier>spoed 1"]);
        Shifts(replay, "besluiten").ShouldBe(["VT-01-01>VT-01-01 1", "VT-01-02>VT-01-02 1"]);
        replay.GetProperty("volgende").ValueKind.ShouldBe(JsonValueKind.Null);
        (await app.CasesAsync()).Select(item => item.ToString()).ShouldBe(before.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("2026-02")]
    [InlineData("2026-04")]
    public async Task Another_month_has_other_reports(string month)
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var replay = (await app.PostAsync(Trial, TestSettings.Triage, $$"""{"maand":"{{month}}"}""")).Json.GetProperty("herhaling");

        replay.GetProperty("beoordeeld").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_report_of_another_region_is_not_gone_through()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        var replay = (await app.PostAsync(Trial, TestSettings.Flevoland, """{"maand":"2026-03"}""")).Json.GetProperty("herhaling");

        replay.GetProperty("beoordeeld").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}", "/feiten")]
    [InlineData("""{"feiten":{},"maand":"2026-03"}""", "/feiten")]
    [InlineData("""{"maand":"2026"}""", "/maand")]
    [InlineData("""{"maand":3}""", "/maand")]
    [InlineData("""{"feiten":{"maanstand":"vol"}}""", "/feiten/maanstand")]
    [InlineData("""{"feiten":{"signalen":["maan"]}}""", "/feiten/signalen/0")]
    [InlineData("""{"feiten":{"veiligheid":"acuut"}}""", "/feiten/veiligheid")]
    [InlineData("""{"feiten":{},"regels":{}}""", "/regels/versie")]
    [InlineData("""{"feiten":{},"routering":{}}""", "/routering/versie")]
    [InlineData("""{"feiten":{},"iets":1}""", "")]
    [InlineData("[]", "")]
    [InlineData("geen json", "")]
    public async Task What_cannot_be_tried_is_refused_with_where_it_is(string body, string pointer)
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Trial, TestSettings.Triage, body);

        answer.ShouldHaveStatus(HttpStatusCode.BadRequest).Json.GetProperty("invalidParams").EnumerateArray()
            .Select(fault => fault.GetProperty("name").GetString()).ShouldContain(name => name == pointer);
    }

    [Fact]
    public async Task What_is_wrong_between_rules_is_told_where_the_rules_stand()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Trial, TestSettings.Triage, Body(rules => rules["besluit"]!["regels"]![4]!["prioriteit"] = rules["besluit"]!["regels"]![5]!["prioriteit"]!.GetValue<int>(), "2026-03"));

        answer.ShouldHaveFaults(Trial, "/regels/besluit overlap");
    }

    [Fact]
    public async Task The_page_of_a_month_is_a_number()
    {
        await using var app = await RunningApp.StartAsync();

        (await app.PostAsync($"{Trial}?pagina=nul", TestSettings.Triage, """{"maand":"2026-03"}""")).ShouldHaveStatus(HttpStatusCode.BadRequest);
        (await app.PostAsync($"{Trial}?pagina=2", TestSettings.Triage, """{"maand":"2026-03"}""")).Json.GetProperty("herhaling").GetProperty("pagina").GetInt32().ShouldBe(2);
    }

    private static string Body(Action<JsonNode> change, string month)
    {
        var rules = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src/SafeHome.Core/Triage/Rules/triage-rules.json")))!;
        change(rules);
        return new JsonObject { ["regels"] = rules, ["maand"] = month }.ToJsonString();
    }

    private static string Proposal(JsonElement changed, string name) => string.Join(' ', changed.GetProperty(name).EnumerateObject().Select(field => field.Value.ToString()));

    private static IEnumerable<string> Shifts(JsonElement replay, string name) => replay.GetProperty(name).EnumerateArray()
        .Select(shift => $"{shift.GetProperty("oud").GetString()}>{shift.GetProperty("nieuw").GetString()} {shift.GetProperty("aantal").GetInt32()}");
}

file static class Cases
{
    public static async Task<List<JsonElement>> CasesAsync(this RunningApp app) =>
        [.. (await app.GetAsync("/v1/casussen", TestSettings.Triage)).Json.GetProperty("resultaten").EnumerateArray()];
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class InformingAnOrganisation
{
    private const string Canary = "Kanarie7f3a";

    [Fact]
    public async Task With_a_child_in_a_voluntary_frame_the_local_team_leads_and_SAVE_is_informed()
    {
        await using var app = await RunningApp.StartAsync();
        await OfferAsync(app);

        var notice = await OnlyNoticeAsync(app, TestSettings.Save);

        notice.GetProperty("ontvanger").GetString().ShouldBe("save-eemland");
        notice.GetProperty("antwoordVoor").ValueKind.ShouldBe(JsonValueKind.Null);
        var read = await ReadAsync(app, TestSettings.Save, notice);
        read.Json.GetProperty("regie").GetString().ShouldBe("lokaal-team-GM0307");
        read.Json.GetProperty("personen").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Where_safety_is_at_stake_SAVE_leads_and_the_local_team_is_informed()
    {
        await using var app = await RunningApp.StartAsync();
        await OfferAsync(app, receiver: "save-eemland");

        var read = await ReadAsync(app, TestSettings.LocalTeam, await OnlyNoticeAsync(app, TestSettings.LocalTeam));

        read.Json.GetProperty("regie").GetString().ShouldBe("save-eemland");
    }

    [Fact]
    public async Task With_adults_alone_nobody_is_informed()
    {
        await using var app = await RunningApp.StartAsync();
        var adults = SampleReport.Of("PL-1");
        ((JsonArray)adults["heeftBetrekkingOp"]!).RemoveAt(2);
        await app.TakeInAsync(adults);
        await OfferAsync(app, takeIn: false);

        (await ItemsAsync(app, TestSettings.Save)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_tells_nothing_of_the_reporter_nor_of_what_was_reported()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1")
            .With("melder/naam", Canary).With("zorgelijkeSituatie/situatieSchets", Canary).With("zorgelijkeSituatie/nadereOmschrijving", Canary)
            .With("verzoek", Canary));
        await OfferAsync(app, takeIn: false, motivation: Canary);

        (await ReadAsync(app, TestSettings.Save, await OnlyNoticeAsync(app, TestSettings.Save))).Text.ShouldNotContain(Canary);
    }

    [Fact]
    public async Task Only_who_is_informed_reads_it_and_nobody_answers_it()
    {
        await using var app = await RunningApp.StartAsync();
        await OfferAsync(app);
        var id = (await OnlyNoticeAsync(app, TestSettings.Save)).GetProperty("id").GetString()!;

        (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).ShouldHaveStatus(HttpStatusCode.NotFound);
        (await app.PostAsync($"/v1/overdrachten/{id}/reacties", TestSettings.Save, """{"reactie":"aanvaard"}""")).ShouldHaveStatus(HttpStatusCode.NotFound);
        (await app.GetAsync($"/v1/overdrachten/{id[..^1]}9", TestSettings.Save)).ShouldHaveStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_the_transfer_comes_back_the_ground_to_read_the_notice_is_gone()
    {
        await using var app = await RunningApp.StartAsync();
        var transfer = await OfferAsync(app);
        var notice = await OnlyNoticeAsync(app, TestSettings.Save);

        (await app.PostAsync($"/v1/overdrachten/{transfer}/intrekking", TestSettings.Triage, """{"reden":"Verhuisd."}""")).ShouldHaveStatus(HttpStatusCode.Created);

        (await app.GetAsync($"/v1/overdrachten/{notice.GetProperty("id").GetString()}", TestSettings.Save)).ShouldHaveStatus(HttpStatusCode.NotFound);
        (await ItemsAsync(app, TestSettings.Save, "?status=terInformatie")).ShouldBeEmpty();
        (await ItemsAsync(app, TestSettings.Save, "?status=ingetrokken")).ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(notice.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Staff_see_who_was_informed()
    {
        await using var app = await RunningApp.StartAsync();
        await OfferAsync(app);

        var @case = (await app.ReadCaseAsync(await app.OnlyCaseAsync("overdracht"))).Case;

        @case.GetProperty("kennisgevingen").EnumerateArray().Single().GetProperty("ontvanger").GetString().ShouldBe("save-eemland");
        @case.GetProperty("historie").EnumerateArray().Single(item => item.GetProperty("gebeurtenis").GetString() is "terInformatieGestuurd")
            .GetProperty("overdracht").GetString().ShouldBe(@case.GetProperty("kennisgevingen")[0].GetProperty("id").GetString());
    }

    private static async Task<string> OfferAsync(RunningApp app, bool takeIn = true, string receiver = "lokaal-team-GM0307", string motivation = "Omdat.")
    {
        if (takeIn) await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();
        var (@case, etag) = await app.ReadCaseAsync(caseId);
        var decision = WayOfAReport.Following(@case);
        (decision["besluit"], decision["dienst"], decision["ontvanger"], decision["motivering"]) = ("VT-01-02", null, receiver, motivation);
        (await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Triage, decision.ToJsonString(), ("If-Match", etag)))
            .ShouldHaveStatus(HttpStatusCode.Created);
        (await app.WorkAsync()).ShouldBe(0);
        return (await app.ReadCaseAsync(caseId)).Case.GetProperty("overdrachten").EnumerateArray().Last().GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> OnlyNoticeAsync(RunningApp app, string key) =>
        (await ItemsAsync(app, key, "?status=terInformatie")).ShouldHaveSingleItem();

    private static Task<Answer> ReadAsync(RunningApp app, string key, JsonElement item) =>
        app.GetAsync($"/v1/overdrachten/{item.GetProperty("id").GetString()}", key);

    private static async Task<List<JsonElement>> ItemsAsync(RunningApp app, string key, string query = "") =>
        [.. (await app.GetAsync($"/v1/overdrachten{query}", key)).ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("resultaten").EnumerateArray()];
}

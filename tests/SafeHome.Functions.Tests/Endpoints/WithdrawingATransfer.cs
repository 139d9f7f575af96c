using System.Net;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class WithdrawingATransfer
{
    private const string Reason = """{"reden":"Gezin is verhuisd."}""";

    [Fact]
    public async Task The_case_is_back_on_the_worklist_and_the_receiver_reads_it_no_more()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        var withdrawn = (await app.PostAsync(Path(id), TestSettings.Triage, Reason)).ShouldHaveStatus(HttpStatusCode.Created).Json;

        withdrawn.GetProperty("status").GetString().ShouldBe("ingetrokken");
        withdrawn.GetProperty("reden").GetString().ShouldBe("Gezin is verhuisd.");
        (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).ShouldHaveStatus(HttpStatusCode.NotFound);
        var listed = await app.GetAsync("/v1/overdrachten?status=ingetrokken", TestSettings.LocalTeam);
        listed.Json.GetProperty("resultaten").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(id);
        listed.Text.ShouldNotContain("verhuisd");
        var history = (await app.ReadCaseAsync(await app.OnlyCaseAsync())).Case.GetProperty("historie").EnumerateArray()
            .Select(happened => (happened.GetProperty("gebeurtenis").GetString(), happened.GetProperty("reden").GetString())).ToList();
        history[^2..].ShouldBe([("overdrachtIngetrokken", "Gezin is verhuisd."), ("voorstelGedaan", null)]);
    }

    [Theory]
    [InlineData("{}", "/reden required")]
    [InlineData("""{"reden":" "}""", "/reden required")]
    public async Task Without_a_reason_nothing_is_withdrawn(string body, string fault)
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await app.PostAsync(Path(id), TestSettings.Triage, body)).ShouldHaveFaults(Path(id), fault);
    }

    [Fact]
    public async Task Another_region_knows_no_such_transfer()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await app.PostAsync(Path(id), TestSettings.Flevoland, Reason)).ShouldBeProblem(HttpStatusCode.NotFound, Path(id));
        (await app.PostAsync(Path($"{id[..^4]}0007"), TestSettings.Triage, Reason)).ShouldHaveStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_accepted_stays_accepted()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);
        (await app.PostAsync($"/v1/overdrachten/{id}/reacties", TestSettings.LocalTeam, """{"reactie":"aanvaard"}""")).ShouldHaveStatus(HttpStatusCode.Created);

        (await app.PostAsync(Path(id), TestSettings.Triage, Reason)).ShouldBeProblem(HttpStatusCode.Conflict, Path(id));
    }

    [Fact]
    public async Task Silence_past_the_term_is_seen_by_both_sides()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);
        app.Time.Advance(TimeSpan.FromDays(10));

        await app.TickAsync("EscalateDeadlines");

        var worklist = (await app.GetAsync("/v1/casussen?lijst=triage", TestSettings.Triage)).Json.GetProperty("resultaten").EnumerateArray().Single();
        worklist.GetProperty("overdrachtVerlopen").GetBoolean().ShouldBeTrue();
        var listed = (await app.GetAsync("/v1/overdrachten?status=verlopen", TestSettings.LocalTeam)).Json.GetProperty("resultaten").EnumerateArray().Single();
        listed.GetProperty("id").GetString().ShouldBe(id);
        (await app.PostAsync($"/v1/overdrachten/{id}/reacties", TestSettings.LocalTeam, """{"reactie":"aanvaard"}""")).ShouldHaveStatus(HttpStatusCode.Conflict);
    }

    private static async Task<string> OfferAsync(RunningApp app)
    {
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        return await app.TransferAsync(await app.OnlyCaseAsync());
    }

    private static string Path(string id) => $"/v1/overdrachten/{id}/intrekking";
}

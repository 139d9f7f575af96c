using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class AnsweringATransfer
{
    [Fact]
    public async Task A_receiver_sees_what_was_offered_to_it_and_nothing_else()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await ItemsAsync(app, TestSettings.LocalTeam)).ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(id);
        (await ItemsAsync(app, TestSettings.LocalTeam, "?status=aanvaard")).ShouldBeEmpty();
        (await ItemsAsync(app, TestSettings.Save, "?status=aangeboden")).ShouldBeEmpty();
        (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.Save)).ShouldBeProblem(HttpStatusCode.NotFound, $"/v1/overdrachten/{id}");
        (await AnswerAsync(app, id, """{"reactie":"aanvaard"}""", TestSettings.Save)).ShouldHaveStatus(HttpStatusCode.NotFound);
        var own = (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).ShouldHaveStatus(HttpStatusCode.OK);
        own.Json.GetProperty("personen").GetArrayLength().ShouldBe(3);
        own.Text.ShouldNotContain("999990019");
    }

    [Fact]
    public async Task The_reporter_who_is_shielded_is_not_named()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1")
            .With("melder/hoedanigheid", "buur").With("melder/identiteitBekendMaken", false).With("zorgelijkeSituatie/signalen/0", "verwurging"));
        var caseId = await app.OnlyCaseAsync();

        (await app.GetAsync($"/v1/casussen/{caseId}", TestSettings.Triage)).Text.ShouldNotContain("Agent Kwartslag");
    }

    [Fact]
    public async Task Accepting_ends_the_transfer_and_a_repeat_is_answered_alike()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        var first = await AnswerAsync(app, id, """{"reactie":"aanvaard"}""");
        await app.WorkAsync();
        var repeat = await AnswerAsync(app, id, """{"reactie":"aanvaard"}""");

        first.ShouldHaveStatus(HttpStatusCode.Created).Json.GetProperty("status").GetString().ShouldBe("aanvaard");
        repeat.ShouldHaveStatus(HttpStatusCode.Created).Text.ShouldBe(first.Text);
        (await AnswerAsync(app, id, """{"reactie":"geweigerd","reden":"Toch niet."}""")).ShouldBeProblem(HttpStatusCode.Conflict, Path(id));
    }

    [Fact]
    public async Task Refusing_brings_the_case_back_on_the_worklist()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await AnswerAsync(app, id, """{"reactie":"geweigerd","reden":"Gezin is verhuisd."}""")).ShouldHaveStatus(HttpStatusCode.Created);
        await app.WorkAsync();

        var item = (await app.GetAsync("/v1/casussen?lijst=triage", TestSettings.Triage)).Json.GetProperty("resultaten").EnumerateArray().Single();
        item.GetProperty("overdrachtGeweigerd").GetBoolean().ShouldBeTrue();
        (await ItemsAsync(app, TestSettings.LocalTeam, "?status=geweigerd")).ShouldHaveSingleItem();
        (await app.ReadCaseAsync(await app.OnlyCaseAsync())).Case.GetProperty("historie").EnumerateArray()
            .Single(happened => happened.GetProperty("gebeurtenis").GetString() == "overdrachtGeweigerd").GetProperty("reden").GetString().ShouldBe("Gezin is verhuisd.");
    }

    [Fact]
    public async Task Who_refused_reads_no_more_about_the_household()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);
        (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).ShouldHaveStatus(HttpStatusCode.OK);

        (await AnswerAsync(app, id, """{"reactie":"geweigerd","reden":"Geen plaats."}""")).ShouldHaveStatus(HttpStatusCode.Created);

        (await app.GetAsync($"/v1/overdrachten/{id}", TestSettings.LocalTeam)).ShouldBeProblem(HttpStatusCode.NotFound, $"/v1/overdrachten/{id}");
    }

    [Theory]
    [InlineData("{}", "/reactie required")]
    [InlineData("""{"reactie":"misschien"}""", "/reactie code")]
    [InlineData("""{"reactie":"geweigerd"}""", "/reden required")]
    [InlineData("""{"reactie":"geweigerd","reden":" "}""", "/reden required")]
    [InlineData("""{"reactie":"aanvaard","extra":true}""", "/extra json")]
    public async Task An_answer_that_is_none_changes_nothing(string body, string fault)
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await AnswerAsync(app, id, body)).ShouldHaveFaults(Path(id), fault);
        (await ItemsAsync(app, TestSettings.LocalTeam, "?status=aangeboden")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reason_has_a_limit()
    {
        await using var app = await RunningApp.StartAsync();
        var id = await OfferAsync(app);

        (await AnswerAsync(app, id, $$"""{"reactie":"geweigerd","reden":"{{new string('x', 10_001)}}"}""")).ShouldHaveFaults(Path(id), "/reden length");
    }

    [Theory]
    [InlineData("status=besloten", "status code")]
    [InlineData("pagina=-1", "pagina range")]
    public async Task A_wrong_question_is_answered_with_what_is_wrong(string query, string fault)
    {
        await using var app = await RunningApp.StartAsync();

        (await app.GetAsync($"/v1/overdrachten?{query}", TestSettings.LocalTeam)).ShouldHaveFaults("/v1/overdrachten", fault);
    }

    private static async Task<string> OfferAsync(RunningApp app)
    {
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        return await app.TransferAsync(await app.OnlyCaseAsync());
    }

    private static string Path(string id) => $"/v1/overdrachten/{id}/reacties";

    private static Task<Answer> AnswerAsync(RunningApp app, string id, string body, string key = TestSettings.LocalTeam) =>
        app.PostAsync(Path(id), key, body);

    private static async Task<List<JsonElement>> ItemsAsync(RunningApp app, string key, string query = "") =>
        [.. (await app.GetAsync($"/v1/overdrachten{query}", key)).ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("resultaten").EnumerateArray()];
}

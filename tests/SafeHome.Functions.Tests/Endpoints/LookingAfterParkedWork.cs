using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class LookingAfterParkedWork
{
    [Fact]
    public async Task The_list_says_where_work_stopped_and_shows_no_contents()
    {
        await using var app = await RunningApp.StartAsync();
        await app.InvokeAsync("MatchReport", "Quizzelbach");

        var answer = (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);

        var item = answer.Json.GetProperty("resultaten").EnumerateArray().Single();
        item.GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        item.GetProperty("wachtrij").GetString().ShouldBe("reports-to-match");
        item.GetProperty("oorzaak").GetString().ShouldBe("onleesbaar");
        item.GetProperty("sinds").GetString().ShouldBe("2026-03-03T12:00:00Z");
        answer.Text.ShouldNotContain("Quizzelbach");
    }

    [Fact]
    public async Task Work_that_kept_failing_can_be_resumed_after_the_repair()
    {
        await using var app = await RunningApp.StartAsync();
        var report = await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        var id = report.Json.GetProperty("id").GetString()!;
        await app.Storage.DamageAsync("Reports", id, "report");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.WorkAsync();
            app.Time.Advance(TimeSpan.FromSeconds(30));
        }

        await app.Storage.DamageAsync("Reports", id, "report");
        (await app.PostAsync($"{await OnlyPathAsync(app)}/hervatting", TestSettings.Operator, "")).ShouldHaveStatus(HttpStatusCode.NoContent);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.TickAsync("ResumePendingWork");
        await app.WorkAsync();

        (await ItemsAsync(app)).ShouldBeEmpty();
        (await app.GetAsync($"/v1/meldingen/{id}", TestSettings.Police)).Json.GetProperty("status").GetString().ShouldBe("voorgesteld");
    }

    [Fact]
    public async Task What_cannot_be_read_can_only_be_closed_with_a_reason()
    {
        await using var app = await RunningApp.StartAsync();
        await app.InvokeAsync("MatchReport", "rommel");
        var path = await OnlyPathAsync(app);

        (await app.PostAsync($"{path}/hervatting", TestSettings.Operator, "")).ShouldBeProblem(HttpStatusCode.Conflict, $"{path}/hervatting");
        (await CloseAsync(app, path, "{}")).ShouldHaveFaults($"{path}/afsluiting", "/reden required");
        (await CloseAsync(app, path, """{"reden":" "}""")).ShouldHaveFaults($"{path}/afsluiting", "/reden required");
        (await CloseAsync(app, path, $$"""{"reden":"{{new string('x', 10_001)}}"}""")).ShouldHaveFaults($"{path}/afsluiting", "/reden length");
        (await CloseAsync(app, path, """{"reden":"Proefbericht."}""")).ShouldHaveStatus(HttpStatusCode.NoContent);

        (await ItemsAsync(app)).ShouldBeEmpty();
        (await CloseAsync(app, path, """{"reden":"Nog eens."}""")).ShouldBeProblem(HttpStatusCode.NotFound, $"{path}/afsluiting");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("reports-to-match~a%2Fb")]
    [InlineData("reports-to-match~report-0123456789abcdef0123456789abcdef")]
    public async Task There_is_no_work_item_of_another_name(string id)
    {
        await using var app = await RunningApp.StartAsync();

        (await app.PostAsync($"/v1/geparkeerd/{id}/hervatting", TestSettings.Operator, "")).ShouldHaveStatus(HttpStatusCode.NotFound);
    }

    private static Task<Answer> CloseAsync(RunningApp app, string path, string body) => app.PostAsync($"{path}/afsluiting", TestSettings.Operator, body);

    private static async Task<string> OnlyPathAsync(RunningApp app) =>
        $"/v1/geparkeerd/{(await ItemsAsync(app)).Single().GetProperty("id").GetString()}";

    private static async Task<List<JsonElement>> ItemsAsync(RunningApp app) =>
        [.. (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("resultaten").EnumerateArray()];
}

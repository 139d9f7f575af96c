using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class ReadingTheWorklist
{
    [Fact]
    public async Task The_most_urgent_case_comes_first_then_the_one_that_is_due_first()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.TakeInAsync(SampleReport.Of("PL-2", household: 2));
        await app.TakeInAsync(SampleReport.Of("PL-3", household: 3).With("zorgelijkeSituatie/signalen/0", "verwurging"));

        var list = await ItemsAsync(app, "/v1/casussen");

        list.Select(item => item.GetProperty("urgentie").GetString()).ShouldBe(["acuut", "regulier", "regulier"]);
        list[1].GetProperty("uiterlijk").GetString().ShouldBe("2026-03-10");
        list[2].GetProperty("uiterlijk").GetString().ShouldBe("2026-03-11");
        list.ShouldAllBe(item => item.GetProperty("id").GetString()!.Length > 0);
    }

    [Fact]
    public async Task What_is_due_soon_or_overdue_is_marked_from_that_day_on()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        // Due on Tuesday 10 March; it is Tuesday the third.
        var marks = new List<string?>();
        for (var day = 3; day <= 11; day++)
        {
            marks.Add((await ItemsAsync(app, "/v1/casussen")).Single().GetProperty("termijn").GetString());
            app.Time.Advance(TimeSpan.FromDays(1));
        }

        marks.ShouldBe([null, null, null, null, null, null, "bijnaVerlopen", "bijnaVerlopen", "verlopen"]);
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("overdracht")]
    [InlineData("onderzoek")]
    [InlineData("monitoring")]
    public async Task Every_list_can_be_read_and_may_be_empty(string list)
    {
        await using var app = await RunningApp.StartAsync();

        (await ItemsAsync(app, $"/v1/casussen?lijst={list}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_list_goes_by_pages_and_every_case_is_on_one()
    {
        await using var app = await RunningApp.StartAsync();
        for (var household = 1; household <= 52; household++) await app.TakeInAsync(SampleReport.Of($"PL-{household}", household));

        var first = (await app.GetAsync("/v1/casussen?lijst=triage&gemeente=GM0307", TestSettings.Triage)).Json;
        var second = (await app.GetAsync(first.GetProperty("volgende").GetString()!, TestSettings.Triage)).Json;

        first.GetProperty("pagina").GetInt32().ShouldBe(1);
        first.GetProperty("resultaten").GetArrayLength().ShouldBe(50);
        second.GetProperty("pagina").GetInt32().ShouldBe(2);
        second.GetProperty("volgende").ValueKind.ShouldBe(JsonValueKind.Null);
        first.GetProperty("resultaten").EnumerateArray().Concat(second.GetProperty("resultaten").EnumerateArray())
            .Select(item => item.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(52);
    }

    [Fact]
    public async Task A_case_that_waits_for_its_proposal_stands_with_the_regular_ones()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        await app.TakeInAsync(SampleReport.Of("PL-2", household: 2).With("zorgelijkeSituatie/signalen/0", "verwurging"));
        var id = await app.TakeInAsync(SampleReport.Of("PL-3", household: 3));
        var caseId = (await app.Pipeline.Reports.StatusAsync(id))!.Case!;
        var @case = (await app.Pipeline.Cases.LoadAsync(caseId))!.Case;
        var untriaged = @case with { Version = @case.Version + 1, Reports = [@case.Reports[0] with { Proposal = null }] };
        await app.Pipeline.Worklist.PutAsync(untriaged, CancellationToken.None);

        var list = await ItemsAsync(app, "/v1/casussen");

        list[0].GetProperty("urgentie").GetString().ShouldBe("acuut");
        list.Count(item => item.GetProperty("urgentie").ValueKind is JsonValueKind.Null).ShouldBe(1);
    }

    [Fact]
    public async Task Triage_sees_only_its_own_regions()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));
        var caseId = await app.OnlyCaseAsync();

        (await ItemsAsync(app, "/v1/casussen", TestSettings.Flevoland)).ShouldBeEmpty();
        (await app.GetAsync($"/v1/casussen/{caseId}", TestSettings.Flevoland)).ShouldBeProblem(HttpStatusCode.NotFound, $"/v1/casussen/{caseId}");
        (await app.PostAsync($"/v1/casussen/{caseId}/besluiten", TestSettings.Flevoland, "{}", ("If-Match", "\"2\"")))
            .ShouldBeProblem(HttpStatusCode.NotFound, $"/v1/casussen/{caseId}/besluiten");
    }

    [Theory]
    [InlineData("lijst=alles", "lijst code")]
    [InlineData("pagina=0", "pagina range")]
    [InlineData("pagina=x", "pagina range")]
    [InlineData("pagina=", "pagina range")]
    [InlineData("pagina=1001", "pagina range")]
    public async Task A_wrong_question_is_answered_with_what_is_wrong(string query, string fault)
    {
        await using var app = await RunningApp.StartAsync();

        (await app.GetAsync($"/v1/casussen?{query}", TestSettings.Triage)).ShouldHaveFaults("/v1/casussen", fault);
    }

    [Fact]
    public async Task Another_municipality_has_another_list()
    {
        await using var app = await RunningApp.StartAsync();
        await app.TakeInAsync(SampleReport.Of("PL-1"));

        (await ItemsAsync(app, "/v1/casussen?gemeente=GM0344")).ShouldBeEmpty();
        (await ItemsAsync(app, "/v1/casussen?gemeente=GM0307")).ShouldHaveSingleItem();
    }

    private static async Task<List<JsonElement>> ItemsAsync(RunningApp app, string path, string key = TestSettings.Triage) =>
        [.. (await app.GetAsync(path, key)).ShouldHaveStatus(HttpStatusCode.OK).Json.GetProperty("resultaten").EnumerateArray()];
}

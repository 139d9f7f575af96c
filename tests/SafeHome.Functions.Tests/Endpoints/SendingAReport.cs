using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Endpoints;

public class SendingAReport
{
    private const string Path = "/v1/meldingen";

    [Fact]
    public async Task It_is_accepted_with_an_id_by_which_it_can_be_followed()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());

        answer.ShouldHaveStatus(HttpStatusCode.Accepted);
        var id = answer.Json.GetProperty("id").GetString();
        answer.Headers["Location"].ShouldBe($"{Path}/{id}");
        answer.Text.ShouldBe($$"""{"id":"{{id}}","referentienummer":"PL-1","status":"ontvangen","ontvangen":"2026-03-03T12:00:00Z"}""");
        answer.ShouldHaveNo("Idempotent-Replayed");
        (await app.GetAsync(answer.Headers["Location"], TestSettings.Police)).Text.ShouldBe(
            $$"""{"id":"{{id}}","referentienummer":"PL-1","status":"ontvangen","ontvangen":"2026-03-03T12:00:00Z","uitkomst":null}""");
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_again_and_says_so()
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        app.Time.Advance(TimeSpan.FromDays(1));

        var repeat = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());

        repeat.ShouldHaveStatus(HttpStatusCode.Accepted).Headers["Idempotent-Replayed"].ShouldBe("true");
        repeat.Text.ShouldBe(first.Text);
        repeat.Headers["Location"].ShouldBe(first.Headers["Location"]);
    }

    [Fact]
    public async Task White_space_and_the_order_of_fields_do_not_make_another_report()
    {
        await using var app = await RunningApp.StartAsync();
        await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        var reversed = new JsonObject(SampleReport.Of("PL-1").Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

        var repeat = await app.PostAsync(Path, TestSettings.Police, reversed.ToJsonString(new() { WriteIndented = true }));

        repeat.ShouldHaveStatus(HttpStatusCode.Accepted).Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fact]
    public async Task Other_contents_under_the_same_reference_are_refused_and_the_first_report_stands()
    {
        await using var app = await RunningApp.StartAsync();
        var first = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());

        var other = await app.PostAsync(
            Path, TestSettings.Police, SampleReport.Of("PL-1").With("zorgelijkeSituatie/situatieSchets", "Anders.").ToJsonString());

        other.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, Path);
        var stored = await app.Pipeline.Reports.LoadAsync(first.Json.GetProperty("id").GetString()!);
        stored!.Report.Situation.Outline.ShouldStartWith("Een man");
    }

    [Fact]
    public async Task Values_that_were_kept_aside_are_named_in_the_answer_without_the_value()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.PostAsync(
            Path, TestSettings.Police, SampleReport.Of("PL-1").With("heeftBetrekkingOp/0/burgerservicenummer", "123456789").ToJsonString());

        answer.ShouldHaveStatus(HttpStatusCode.Accepted);
        var remark = answer.Json.GetProperty("opmerkingen").EnumerateArray().ShouldHaveSingleItem();
        remark.GetProperty("name").GetString().ShouldBe("/heeftBetrekkingOp/0/burgerservicenummer");
        answer.Text.ShouldNotContain("123456789");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task While_the_tables_are_away_it_is_put_off_and_not_kept_by_half(int operationsThatWork)
    {
        await using var app = await RunningApp.StartAsync();
        app.Storage.Outage.TablesHoldFor = operationsThatWork;
        app.Storage.Outage.Tables = name => new StorageUnavailableException(name);

        var answer = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, Path).Headers["Retry-After"].ShouldBe("5");
        app.Storage.Outage.Tables = null;
        var again = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        again.ShouldHaveStatus(HttpStatusCode.Accepted).ShouldHaveNo("Idempotent-Replayed");
    }

    [Fact]
    public async Task Storage_that_does_not_let_the_app_in_is_away_as_well()
    {
        await using var app = await RunningApp.StartAsync();
        app.Storage.Outage.Tables = name => new StorageRefusedException(name, 403);

        var answer = await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, Path).ShouldHave("Retry-After");
    }

    [Fact]
    public async Task While_only_the_queues_are_away_it_is_accepted_all_the_same()
    {
        await using var app = await RunningApp.StartAsync();
        app.Storage.Outage.Queues = name => new StorageUnavailableException(name);
        (await app.PostAsync(Path, TestSettings.Police, SampleReport.Of("PL-1").ToJsonString())).ShouldHaveStatus(HttpStatusCode.Accepted);
        app.Storage.Outage.Queues = null;

        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.TickAsync("ResumePendingWork")).ShouldHaveStatus(HttpStatusCode.OK);
        await app.WorkAsync();

        (await app.OnlyCaseAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_body_in_chunks_is_accepted()
    {
        await using var app = await RunningApp.StartAsync();
        var bytes = Encoding.UTF8.GetBytes(SampleReport.Of("PL-1").ToJsonString());

        var answer = await app.SendAsync(HttpMethod.Post, Path, TestSettings.Police, new ChunkedContent(bytes));

        answer.ShouldHaveStatus(HttpStatusCode.Accepted);
    }
}

using System.Net;
using System.Text.Json;
using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Triggers;

public class HandlingQueueMessages
{
    [Fact]
    public async Task A_message_that_is_handled_is_answered_with_a_JSON_object()
    {
        await using var app = await RunningApp.StartAsync();
        await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        var message = (await app.Storage.Queues.Queue("reports-to-match").ReceiveAsync(1, TimeSpan.FromSeconds(30))).Single();

        var answer = await app.InvokeAsync("MatchReport", message.Body);

        answer.ShouldHaveStatus(HttpStatusCode.OK).Headers["Content-Type"].ShouldStartWith("application/json");
        answer.Json.ValueKind.ShouldBe(JsonValueKind.Object);
        (await app.Storage.Queues.Queue("reports-to-triage").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task While_storage_is_away_a_message_comes_back()
    {
        await using var app = await RunningApp.StartAsync();
        await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        app.Storage.Outage.Tables = name => new StorageUnavailableException(name);
        (await app.WorkAsync()).ShouldBe(1);
        app.Storage.Outage.Tables = null;

        app.Time.Advance(TimeSpan.FromSeconds(30));

        (await app.WorkAsync()).ShouldBe(0);
        (await app.OnlyCaseAsync()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Quizzelbach")]
    [InlineData("")]
    [InlineData("{\"naam\":\"Quizzelbach\"}")]
    [InlineData("\"Quizzelbach\"")]
    [InlineData("""{"work":"match","v":1,"report":"Quizzelbach"}""")]
    public async Task A_message_that_cannot_be_read_is_parked_and_not_logged(string message)
    {
        await using var app = await RunningApp.StartAsync();

        (await app.InvokeAsync("MatchReport", message)).ShouldHaveStatus(HttpStatusCode.OK);

        (await app.Pipeline.ParkedItems.ReadAsync().CountAsync()).ShouldBe(1);
        app.Log.Text.ShouldContain("WorkParked");
        app.Log.Text.ShouldNotContain("Quizzelbach");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{}}""")]
    public async Task What_is_not_the_hosts_envelope_fails(string body)
    {
        await using var app = await RunningApp.StartAsync();

        ((int)(await app.PostAsync("/MatchReport", null, body)).Status).ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public async Task What_the_host_gave_up_on_counts_as_one_attempt_and_is_answered()
    {
        await using var app = await RunningApp.StartAsync();
        await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString());
        var message = (await app.Storage.Queues.Queue("reports-to-match").ReceiveAsync(1, TimeSpan.FromSeconds(30))).Single();

        for (var attempt = 1; attempt <= 5; attempt++)
            (await app.InvokeAsync("ParkReportsToMatch", message.Body)).ShouldHaveStatus(HttpStatusCode.OK);

        (await app.Pipeline.ParkedItems.ReadAsync().SingleAsync()).Queue.ShouldBe("reports-to-match");
    }

    [Fact]
    public async Task Timers_answer_with_a_JSON_object_and_do_their_work()
    {
        await using var app = await RunningApp.StartAsync();

        (await app.TickAsync("ResumePendingWork")).ShouldHaveStatus(HttpStatusCode.OK).Json.ValueKind.ShouldBe(JsonValueKind.Object);
        (await app.TickAsync("PublishLeadTimes")).ShouldHaveStatus(HttpStatusCode.OK).Json.ValueKind.ShouldBe(JsonValueKind.Object);

        (await app.Storage.Blobs.Container("lead-times").ListAsync("").ToListAsync()).ShouldContain(name => name == "2026-03-03/actueel.json");
    }
}

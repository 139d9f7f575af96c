using SafeHome.Functions.Tests.Support;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests;

public class LoggingNothingPersonal
{
    [Fact]
    public async Task A_report_leaves_no_personal_data_in_the_log_on_its_whole_way()
    {
        await using var app = await RunningApp.StartAsync();
        await GoTheWholeWayAsync(app);
        await GoWrongAsync(app);

        app.Log.Lines.ShouldNotBeEmpty();
        foreach (var personal in SampleReport.PersonalData) app.Log.Text.ShouldNotContain(personal, Case.Insensitive);
    }

    [Fact]
    public async Task Nor_in_any_queue_message()
    {
        await using var app = await RunningApp.StartAsync();
        await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("Quizzelbach-1").ToJsonString());

        foreach (var queue in Hosting.FunctionOfQueue.Keys)
        {
            foreach (var message in await app.Storage.Queues.Queue(queue).ReceiveAsync(32, TimeSpan.FromSeconds(1)))
                message.Body.ShouldNotContain("Quizzelbach");
        }
    }

    private static async Task GoTheWholeWayAsync(RunningApp app)
    {
        await app.TakeInAsync(SampleReport.Of("Quizzelbach-1"));
        await app.TakeInAsync(SampleReport.Of("Quizzelbach-2"));
        var caseId = await app.OnlyCaseAsync();
        var transfer = await app.TransferAsync(caseId);
        await app.GetAsync($"/v1/overdrachten/{transfer}", TestSettings.LocalTeam);
        await app.PostAsync($"/v1/overdrachten/{transfer}/reacties", TestSettings.LocalTeam, """{"reactie":"geweigerd","reden":"Ottoline is verhuisd."}""");
        await app.WorkAsync();
        await app.TransferAsync(caseId);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await app.TickAsync("ResumePendingWork");
        await app.TickAsync("PublishLeadTimes");
    }

    private static async Task GoWrongAsync(RunningApp app)
    {
        var report = SampleReport.Of("Quizzelbach-3").ToJsonString();
        await app.PostAsync("/v1/meldingen", TestSettings.Police, report[..^1]);
        await app.PostAsync("/v1/meldingen", "Quizzelbach", report);
        await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("Quizzelbach-1").With("verzoek", "Anders").ToJsonString());
        await app.InvokeAsync("MatchReport", report);
        app.Storage.Outage.Tables = _ => new InvalidOperationException("Quizzelbach");
        await app.PostAsync("/v1/meldingen", TestSettings.Police, report);
        await app.InvokeAsync("MatchReport", report);
        app.Storage.Outage.Tables = name => new StorageUnavailableException(name, new IOException("Quizzelbach"));
        await app.PostAsync("/v1/meldingen", TestSettings.Police, report);
        app.Storage.Outage.Tables = null;
        var id = (await app.PostAsync("/v1/meldingen", TestSettings.Police, report)).Json.GetProperty("id").GetString()!;
        await app.Storage.DamageAsync("Reports", id, "report");
        await app.WorkAsync();
    }
}

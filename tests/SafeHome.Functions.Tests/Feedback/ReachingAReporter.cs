using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Feedback;

/// <summary>Over the real network: the whole app on one side, a server on the other.</summary>
public class ReachingAReporter
{
    [Fact]
    public async Task A_reporter_hears_of_the_outcome_and_asks_for_it()
    {
        await using var reporter = await OtherSystem.StartAsync(_ => Task.CompletedTask);
        await using var app = await StartAsync(reporter);
        var reportId = await DecideAsync(app);

        var received = reporter.Received.ShouldHaveSingleItem();
        using var message = JsonDocument.Parse(received.Body);
        message.RootElement.GetProperty("subject").GetString().ShouldBe($"melding/{reportId}");
        received.Path.ShouldBe("/feedback");
        received.Headers["Content-Type"].ShouldStartWith("application/cloudevents+json");
        received.Headers["X-API-Key"].ShouldBe("s3cr3t");
        received.Headers["webhook-id"].ShouldBe($"{reportId}-1");
        received.Headers["webhook-signature"].ShouldStartWith("v1,");
        (await app.GetAsync($"/v1/meldingen/{reportId}", TestSettings.Police)).Json.GetProperty("uitkomst").GetString().ShouldBe("VT-01-02");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await OtherSystem.StartAsync(_ => Task.CompletedTask);
        await using var reporter = await OtherSystem.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address.AbsoluteUri, permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });
        await using var app = await StartAsync(reporter);
        await DecideAsync(app);

        reporter.Received.ShouldNotBeEmpty();
        elsewhere.Received.ShouldBeEmpty();
        app.Log.Text.ShouldContain("HTTP 308");
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_tried_again_by_schedule()
    {
        await using var reporter = await OtherSystem.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using var app = await StartAsync(reporter);
        await DecideAsync(app, hasPauses: true);

        app.Log.Text.ShouldContain("geen antwoord");
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).Json.GetProperty("resultaten").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_operator_sees_why_feedback_was_refused_and_restarts_it()
    {
        var status = StatusCodes.Status422UnprocessableEntity;
        await using var reporter = await OtherSystem.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("Quizzelbach");
        });
        await using var app = await StartAsync(reporter);
        await DecideAsync(app);

        var item = (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).Json.GetProperty("resultaten").EnumerateArray().Single();
        item.GetProperty("oorzaak").GetString().ShouldBe("geweigerd");
        item.GetProperty("toelichting").GetString().ShouldBe("HTTP 422");
        status = StatusCodes.Status200OK;
        (await app.PostAsync($"/v1/geparkeerd/{item.GetProperty("id").GetString()}/hervatting", TestSettings.Operator, ""))
            .ShouldHaveStatus(HttpStatusCode.NoContent);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.TickAsync("ResumePendingWork");
        (await app.WorkAsync()).ShouldBe(0);

        reporter.Received.Select(message => message.Headers["webhook-id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        reporter.Received.Count.ShouldBe(2);
        foreach (var personal in SampleReport.PersonalData.Append("s3cr3t")) app.Log.Text.ShouldNotContain(personal, Case.Insensitive);
    }

    private static Task<RunningApp> StartAsync(OtherSystem reporter) => RunningApp.StartAsync(
        [
            .. TestSettings.All.Where(setting => !setting.StartsWith("--environment=", StringComparison.Ordinal)),
            "--environment=Development",
            "--SafeHome:Oin=00000000990000000099",
            "--SafeHome:Name=Veilig Thuis Voorbeeld",
            $"--SafeHome:Clients:0:Feedback:Url={reporter.Address}",
            "--SafeHome:Clients:0:Feedback:Format=cloudevents",
            "--SafeHome:Clients:0:Feedback:ApiKey=s3cr3t",
            $"--SafeHome:Clients:0:Feedback:SigningKey={Convert.ToBase64String(new byte[32])}",
        ],
        isOnTheNetwork: true);

    // Where attempts fail there are pauses between them, which pass by themselves.
    private static async Task<string> DecideAsync(RunningApp app, bool hasPauses = false)
    {
        var reportId = await app.TakeInAsync(SampleReport.Of("PL-1"));
        var deciding = app.TransferAsync(await app.OnlyCaseAsync());
        while (hasPauses && !deciding.IsCompleted)
        {
            app.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(deciding, Task.Delay(5));
        }

        await deciding;
        return reportId;
    }
}

using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Http;

public class CarryingHeaders
{
    [Fact]
    public async Task Every_answer_carries_the_standard_headers()
    {
        await using var app = await RunningApp.StartAsync();
        var answers = new List<Answer>
        {
            await app.PostAsync("/v1/meldingen", TestSettings.Police, SampleReport.Of("PL-1").ToJsonString()),
            await app.PostAsync("/v1/meldingen", TestSettings.Police, "{"),
            await app.PostAsync("/v1/meldingen", null, "{}"),
            await app.PostAsync("/v1/meldingen", TestSettings.Monitor, "{}"),
            await app.SendAsync(HttpMethod.Put, "/v1/meldingen", TestSettings.Police),
            await app.SendAsync(HttpMethod.Post, "/v1/meldingen", TestSettings.Police, new StringContent("x")),
            await app.GetAsync("/v1/onbekend", null),
            await app.GetAsync("/v1/openapi.json", null),
            await app.GetAsync("/health/live", null),
            await app.GetAsync("/", null),
        };
        app.Storage.Outage.Tables = name => new Storage.StorageUnavailableException(name);
        answers.Add(await app.GetAsync("/v1/casussen", TestSettings.Triage));
        app.Storage.Outage.Tables = _ => new InvalidOperationException();
        answers.Add(await app.GetAsync("/v1/casussen", TestSettings.Triage));

        answers.Select(answer => (int)answer.Status).ShouldBe([202, 400, 401, 403, 405, 415, 404, 200, 200, 200, 503, 500]);
        foreach (var answer in answers) ShouldCarryAll(answer);
    }

    private static void ShouldCarryAll(Answer answer)
    {
        answer.Headers["API-Version"].ShouldBe("1.0.0");
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        answer.Headers["Content-Security-Policy"].ShouldBe("frame-ancestors 'none'");
        answer.Headers["Strict-Transport-Security"].ShouldStartWith("max-age=");
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        answer.Headers["X-Frame-Options"].ShouldBe("DENY");
        answer.ShouldHaveNo("Server");
    }
}

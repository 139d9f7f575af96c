using System.Globalization;
using System.Net;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.SignIn;

/// <summary>Limits so small that no test waits for them to refill: they let one request through every so many seconds.</summary>
public class LimitingRequests
{
    [Fact]
    public async Task An_organisation_over_its_limit_hears_how_long_to_wait()
    {
        await using var app = await LimitedAsync(perMinute: 2);
        await app.GetAsync("/v1/geparkeerd", TestSettings.Operator);
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);

        var answer = await app.GetAsync("/v1/geparkeerd", TestSettings.Operator);

        answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "/v1/geparkeerd");
        int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        answer.ShouldHave("API-Version");
    }

    [Fact]
    public async Task Another_organisation_is_not_kept_waiting_by_it()
    {
        await using var app = await LimitedAsync(perMinute: 1);
        await ShouldRunOutAsync(app, "/v1/geparkeerd", TestSettings.Operator);

        (await app.GetAsync("/v1/doorlooptijden?periode=2026", TestSettings.Monitor)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_not_recognised_has_a_tenth_of_it()
    {
        await using var app = await LimitedAsync(perMinute: 20);
        (await app.GetAsync("/v1/geparkeerd", null)).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await app.GetAsync("/v1/geparkeerd", "wrong")).ShouldHaveStatus(HttpStatusCode.Unauthorized);

        (await app.GetAsync("/v1/casussen", "wrong again")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await app.GetAsync("/v1/openapi.json", null)).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await app.GetAsync("/v1/geparkeerd", TestSettings.Operator)).ShouldHaveStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Callers_are_told_apart_by_the_last_address_that_was_forwarded()
    {
        await using var app = await LimitedAsync(perMinute: 1);
        (await FromAsync(app, "198.51.100.7:4711")).ShouldHaveStatus(HttpStatusCode.Unauthorized);

        (await FromAsync(app, "198.51.100.7:4712")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await FromAsync(app, "203.0.113.1, 198.51.100.7")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await FromAsync(app, "198.51.100.8")).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await FromAsync(app, "[2001:db8::1]:4711")).ShouldHaveStatus(HttpStatusCode.Unauthorized);
        (await FromAsync(app, "2001:db8::1")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_is_no_address_counts_for_the_one_that_called()
    {
        await using var app = await LimitedAsync(perMinute: 1);
        (await app.GetAsync("/v1/geparkeerd", null)).ShouldHaveStatus(HttpStatusCode.Unauthorized);

        (await FromAsync(app, "made up 1")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
        (await FromAsync(app, "made up 2")).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Health_and_triggers_are_not_limited()
    {
        await using var app = await LimitedAsync(perMinute: 1);
        for (var time = 0; time < 3; time++)
        {
            foreach (var path in (string[])["/", "/health/live", "/health/ready"]) (await app.GetAsync(path, null)).ShouldHaveStatus(HttpStatusCode.OK);
            (await app.TickAsync("ResumePendingWork")).ShouldHaveStatus(HttpStatusCode.OK);
            (await app.InvokeAsync("MatchReport", "{")).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }
    }

    private static Task<RunningApp> LimitedAsync(int perMinute) =>
        RunningApp.StartAsync(TestSettings.With("SafeHome:RequestsPerMinute", $"{perMinute}"));

    private static async Task ShouldRunOutAsync(RunningApp app, string path, string key)
    {
        await app.GetAsync(path, key);
        (await app.GetAsync(path, key)).ShouldHaveStatus(HttpStatusCode.TooManyRequests);
    }

    private static Task<Answer> FromAsync(RunningApp app, string forwarded) =>
        app.SendAsync(HttpMethod.Get, "/v1/geparkeerd", null, null, ("X-Forwarded-For", forwarded));
}

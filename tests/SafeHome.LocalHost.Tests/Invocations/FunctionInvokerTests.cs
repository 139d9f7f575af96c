using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SafeHome.LocalHost.Invocations;
using SafeHome.LocalHost.Tests.Support;

namespace SafeHome.LocalHost.Tests.Invocations;

public sealed class FunctionInvokerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RecordedLog _log = new();

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(202, """ {"Outputs":{},"ReturnValue":null}""")]
    public async Task A_json_object_with_a_2xx_is_success(int status, string body) =>
        (await AskAsync(Answer(status, body))).Outcome.ShouldBe(InvocationOutcome.Succeeded);

    [Theory]
    [InlineData(204, "", "hang")]
    [InlineData(200, "", "hang")]
    [InlineData(200, "null", "hang")]
    [InlineData(200, "[]", "not a JSON object")]
    [InlineData(200, "{ half", "not a JSON object")]
    [InlineData(200, "done", "not a JSON object")]
    [InlineData(404, "{}", "404")]
    [InlineData(302, "{}", "302")]
    [InlineData(500, "{}", "500")]
    public async Task Any_other_answer_is_a_failure(int status, string body, string reason)
    {
        var result = await AskAsync(Answer(status, body));

        result.Outcome.ShouldBe(InvocationOutcome.Failed);
        result.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task An_object_that_is_not_called_json_is_a_failure() =>
        (await AskAsync(Answer(200, "{}", "text/plain"))).Reason.ShouldContain("application/json");

    [Fact]
    public async Task An_invocation_is_posted_in_chunks_to_the_function_with_an_id_of_its_own()
    {
        HttpRequest? seen = null;
        string? id = null;
        await AskAsync(async context =>
        {
            seen = context.Request;
            id = context.Request.Headers["X-Azure-Functions-InvocationId"];
            seen.Method.ShouldBe("POST");
            seen.Path.Value.ShouldBe("/MatchReport");
            seen.ContentLength.ShouldBeNull();
            seen.Headers.TransferEncoding.ToString().ShouldBe("chunked");
            seen.ContentType.ShouldStartWith("application/json");
            seen.Headers.ContainsKey("X-Azure-Functions-HostVersion").ShouldBeTrue();
            (await JsonNode.ParseAsync(seen.Body))!["Data"]!.GetValue<string>().ShouldBe("é");
            await context.Response.WriteAsJsonAsync(new { });
        });

        seen.ShouldNotBeNull();
        Guid.TryParse(id, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_app_that_does_not_listen_is_unreachable()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Ports.FindFree()}") };

        var result = await new FunctionInvoker(http, _log.Log).InvokeAsync("MatchReport", [], CancellationToken.None);

        result.Outcome.ShouldBe(InvocationOutcome.Unreachable);
    }

    [Fact]
    public async Task An_app_that_breaks_off_failed() => (await AskAsync(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    })).Outcome.ShouldBe(InvocationOutcome.Failed);

    [Fact]
    public async Task An_app_that_takes_longer_than_the_function_timeout_failed()
    {
        var result = await AskAsync(context => Task.Delay(Patience, context.RequestAborted), TimeSpan.FromMilliseconds(50));

        result.Outcome.ShouldBe(InvocationOutcome.Failed);
        result.Reason.ShouldContain("functionTimeout");
    }

    [Fact]
    public async Task The_lines_that_the_app_hands_back_are_logged()
    {
        await AskAsync(Answer(200, """{"Logs":["one","two"]}"""));

        _log.Output.ShouldContain("MatchReport: one");
        _log.Output.ShouldContain("MatchReport: two");
    }

    private static RequestDelegate Answer(int status, string body, string contentType = "application/json") => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        if (body.Length > 0) await context.Response.WriteAsync(body);
    };

    private async Task<InvocationResult> AskAsync(RequestDelegate answer, TimeSpan? timeout = null)
    {
        await using var app = await FakeApp.StartAsync(answer);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address, Timeout = timeout ?? Patience };
        return await new FunctionInvoker(http, _log.Log).InvokeAsync("MatchReport", new JsonObject { ["Data"] = "é" }, CancellationToken.None);
    }
}

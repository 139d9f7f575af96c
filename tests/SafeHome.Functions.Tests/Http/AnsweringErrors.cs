using System.Net;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Http;

public sealed class AnsweringErrors : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/onbekend")]
    [InlineData("/v1/meldingen/x/y")]
    [InlineData("/health")]
    [InlineData("/V2/meldingen")]
    public async Task A_path_that_does_not_exist_is_not_found_whoever_asks(string path)
    {
        (await _app.GetAsync(path, null)).ShouldBeProblem(HttpStatusCode.NotFound, path);
        (await _app.GetAsync(path, TestSettings.Police)).ShouldBeProblem(HttpStatusCode.NotFound, path);
    }

    [Theory]
    [InlineData("PUT", "/v1/meldingen", "POST")]
    [InlineData("GET", "/v1/meldingen", "POST")]
    [InlineData("DELETE", "/v1/casussen/1", "GET")]
    [InlineData("POST", "/health/live", "GET")]
    public async Task A_method_that_a_path_does_not_have_is_answered_with_those_it_has(string method, string path, string allowed)
    {
        var answer = await _app.SendAsync(new HttpMethod(method), path, TestSettings.Police);

        answer.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, path).Headers["Allow"].ShouldBe(allowed);
    }

    [Fact]
    public async Task A_defect_is_answered_without_a_word_of_what_was_being_handled()
    {
        _app.Storage.Outage.Tables = _ => new InvalidOperationException("Quizzelbach");

        var answer = await _app.GetAsync("/v1/casussen", TestSettings.Triage);

        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "/v1/casussen").Text.ShouldNotContain("Quizzelbach");
        _app.Log.Text.ShouldNotContain("Quizzelbach");
        _app.Log.Text.ShouldContain(nameof(InvalidOperationException));
    }
}

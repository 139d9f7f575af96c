using System.Net;
using System.Text;
using SafeHome.LocalHost.Demo;

namespace SafeHome.LocalHost.Tests.Demo;

public sealed class SafeHomeClientTests
{
    private static readonly Patience NoPauses = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.Zero, TimeSpan.Zero);

    [Fact]
    public async Task A_report_is_sent_again_until_it_is_answered()
    {
        var app = new ScriptedApp(
            () => throw new HttpRequestException("refused"),
            () => throw new HttpIOException(HttpRequestError.ResponseEnded),
            () => Answer(HttpStatusCode.ServiceUnavailable),
            () => BrokenOff(),
            () => Answer(HttpStatusCode.Accepted, """{ "id": "r1" }""", replayed: true));

        var answer = await Client(app).SendReportAsync(Encoding.UTF8.GetBytes("the report"), CancellationToken.None);

        answer.ShouldSatisfyAllConditions(
            () => answer.Status.ShouldBe(HttpStatusCode.Accepted),
            () => answer.IsReplayed.ShouldBeTrue(),
            () => answer.Attempts.ShouldBe(5));
        app.Requests.ShouldBe(Enumerable.Repeat("POST /v1/meldingen dev-politie application/json the report", 5));
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_is_repeated()
    {
        var app = new ScriptedApp(null, () => Answer(HttpStatusCode.OK, """{ "status": "besloten", "uitkomst": "VT-01-01" }"""));

        var followed = await Client(app, NoPauses with { Attempt = TimeSpan.FromMilliseconds(50) }).FollowAsync("r1", CancellationToken.None);

        followed.IsAtItsEnd.ShouldBeTrue();
        app.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        var app = new ScriptedApp(() => Answer(HttpStatusCode.PreconditionFailed));

        var answer = await Client(app).DecideAsync("c1", "\"3\"", new DecisionToSend("r1", "VT-00", null, null, "Zo."), CancellationToken.None);

        answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        app.Requests.ShouldHaveSingleItem().ShouldStartWith("POST /v1/casussen/c1/besluiten dev-politie \"3\" application/json {\"melding\":\"r1\"");
    }

    [Fact]
    public async Task A_list_is_read_to_its_last_page()
    {
        var app = new ScriptedApp(
            () => Answer(HttpStatusCode.OK, """{ "resultaten": [{ "id": "a" }, { "id": "b" }], "pagina": 1, "volgende": "/v1/casussen?lijst=triage&pagina=2" }"""),
            () => Answer(HttpStatusCode.OK, """{ "resultaten": [{ "id": "c" }], "pagina": 2, "volgende": null }"""));

        (await Client(app).WorklistAsync("triage", CancellationToken.None)).ShouldBe(["a", "b", "c"]);
        app.Requests[1].ShouldStartWith("GET /v1/casussen?lijst=triage&pagina=2");
    }

    [Fact]
    public async Task A_key_that_is_not_known_ends_the_demo_with_a_sentence()
    {
        var app = new ScriptedApp(() => Answer(HttpStatusCode.Unauthorized));

        var e = await Should.ThrowAsync<HostException>(() => Client(app).OfferedAsync(CancellationToken.None));

        e.Message.ShouldContain("The app answered 401 to GET /v1/overdrachten");
    }

    [Fact]
    public async Task An_app_that_never_answers_ends_the_demo_with_a_sentence()
    {
        var app = new ScriptedApp([.. Enumerable.Repeat<Func<HttpResponseMessage>?>(null, 1000)]);
        var patience = NoPauses with { Attempt = TimeSpan.FromMilliseconds(20), Total = TimeSpan.FromMilliseconds(200) };

        var e = await Should.ThrowAsync<HostException>(() => Client(app, patience).FollowAsync("r1", CancellationToken.None));

        e.Message.ShouldContain("gave no answer to GET /v1/meldingen/r1");
    }

    private static SafeHomeClient Client(ScriptedApp app, Patience? patience = null) =>
        new(new HttpClient(app) { BaseAddress = new Uri("http://app") }, "dev-politie", (patience ?? NoPauses).ToPipeline());

    private static HttpResponseMessage Answer(HttpStatusCode status, string body = "{}", bool replayed = false)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (replayed) answer.Headers.Add("Idempotent-Replayed", "true");
        return answer;
    }

    private static HttpResponseMessage BrokenOff() => new(HttpStatusCode.Accepted) { Content = new StreamContent(new BrokenStream()) };

    /// <summary>Answers in turn; null for not at all.</summary>
    private sealed class ScriptedApp(params Func<HttpResponseMessage>?[] answers) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string?[] parts =
            [
                request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.GetValues("X-API-Key").Single(),
                request.Headers.IfMatch.SingleOrDefault()?.Tag, request.Content?.Headers.ContentType?.MediaType,
                request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken),
            ];
            Requests.Add(string.Join(' ', parts.OfType<string>()));
            if (answers[Requests.Count - 1] is { } answer) return answer();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}

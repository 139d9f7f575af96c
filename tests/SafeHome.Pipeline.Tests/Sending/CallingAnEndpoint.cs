using System.Collections.Immutable;
using System.Net;
using System.Text;
using SafeHome.Pipeline.Sending;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Sending;

public class CallingAnEndpoint
{
    private static readonly Destination Police = new("politie", new Uri("https://politie.example/stuf"), new Credential("X-API-Key", "s3cr3t"), null);
    private static readonly Destination Doctor = new("huisarts", new Uri("https://huisarts.example/events"), null, new SigningKey(new byte[24]));
    private static readonly OutgoingMessage Message = new("message-1", "application/json", ImmutableArray.Create("{}"u8.ToArray()));

    private readonly ManualTimeProvider _time = new();
    private readonly FakeNetwork _network = new();
    private readonly HttpCourier _courier;

    public CallingAnEndpoint() => _courier = new HttpCourier(_time, () => _network);

    [Fact]
    public async Task It_is_posted_with_the_credential_of_that_endpoint_only()
    {
        await SendAsync(Police);
        await SendAsync(Doctor);

        _network.Requests.ShouldBe(
        [
            "POST https://politie.example/stuf application/json X-API-Key",
            "POST https://huisarts.example/events application/json webhook-id,webhook-timestamp,webhook-signature",
        ]);
    }

    [Fact]
    public async Task An_answer_is_passed_on_as_it_is()
    {
        _network.Answer = (_, _) => Task.FromResult(Status(HttpStatusCode.BadRequest, "<no/>"));

        var reply = await SendAsync(Police);

        reply.Status.ShouldBe(400);
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe("<no/>");
        _network.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_failure_that_may_pass_is_tried_three_times_and_then_told(HttpStatusCode status)
    {
        _network.Answer = (_, _) => Task.FromResult(Status(status));

        (await SendAsync(Police)).Status.ShouldBe((int)status);

        _network.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_failure_that_passes_is_never_told()
    {
        _network.Answer = (_, _) => _network.Requests.Count < 3 ? throw new HttpRequestException("reset") : Task.FromResult(Status(HttpStatusCode.OK));

        (await SendAsync(Police)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task An_endpoint_that_hangs_is_given_up_after_half_a_minute()
    {
        var begun = _time.GetUtcNow();
        _network.Answer = Hang;

        (await SendAsync(Police)).ShouldBe(Reply.None);

        (_time.GetUtcNow() - begun).ShouldBeLessThan(TimeSpan.FromSeconds(32));
        _network.Requests.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task An_answer_that_trickles_in_is_given_up_too()
    {
        _network.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) });

        (await SendAsync(Police)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_no_answer()
    {
        _network.Answer = (_, _) => Task.FromResult(Status(HttpStatusCode.OK, new string('x', 100_000)));

        (await SendAsync(Police)).ShouldBe(Reply.None);
    }

    [Fact]
    public async Task After_many_failures_an_endpoint_is_left_alone_for_a_while_and_no_other_with_it()
    {
        _network.Answer = (request, _) => request.RequestUri == Police.Address ? throw new HttpRequestException("refused") : Task.FromResult(Status(HttpStatusCode.OK));
        for (var message = 0; message < 3; message++) await SendAsync(Police);
        var calls = _network.Requests.Count;

        (await SendAsync(Police)).ShouldBe(Reply.None);

        _network.Requests.Count.ShouldBe(calls);
        (await SendAsync(Doctor)).IsSuccess.ShouldBeTrue();
        _network.Answer = (_, _) => Task.FromResult(Status(HttpStatusCode.OK));
        _time.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(Police)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_endpoint_keeps_four_messages_waiting_and_no_other_endpoint()
    {
        _network.Answer = (request, cancellation) => request.RequestUri == Police.Address ? Hang(request, cancellation) : Task.FromResult(Status(HttpStatusCode.OK));
        var slow = Enumerable.Range(0, HttpCourier.MostAtOnce).Select(_ => _courier.SendAsync(Police, Message)).ToList();

        (await _courier.SendAsync(Police, Message)).ShouldBe(Reply.Busy);
        (await _courier.SendAsync(Doctor, Message)).IsSuccess.ShouldBeTrue();

        slow.ShouldAllBe(sending => !sending.IsCompleted);
        await PassAsync(Task.WhenAll(slow));
    }

    [Fact]
    public async Task When_the_app_stops_sending_stops()
    {
        using var stopping = new CancellationTokenSource();
        _network.Answer = Hang;
        var sending = _courier.SendAsync(Police, Message, stopping.Token);

        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    private Task<Reply> SendAsync(Destination to) => PassAsync(_courier.SendAsync(to, Message));

    // Time passes by itself while something is under way.
    private Task<T> PassAsync<T>(Task<T> sending) => Task.Run(async () =>
    {
        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        return await sending;
    });

    private static async Task<HttpResponseMessage> Hang(HttpRequestMessage request, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return Status(HttpStatusCode.OK);
    }

    private static HttpResponseMessage Status(HttpStatusCode status, string body = "") => new(status) { Content = new StringContent(body) };

    private sealed class FakeNetwork : HttpMessageHandler
    {
        private readonly List<string> _requests = [];

        public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Task.FromResult(Status(HttpStatusCode.OK));

        public IReadOnlyList<string> Requests
        {
            get
            {
                lock (_requests) return [.. _requests];
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = string.Join(',', request.Headers.Select(header => header.Key));
            lock (_requests) _requests.Add($"{request.Method} {request.RequestUri} {request.Content!.Headers.ContentType} {headers}");
            return Answer(request, cancellationToken);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}

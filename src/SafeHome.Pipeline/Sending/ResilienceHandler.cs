using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace SafeHome.Pipeline.Sending;

/// <summary>
/// The standard pipeline for calls to one endpoint: a limit on the whole, a few quick retries, a circuit breaker, and a limit on each
/// attempt, in this order from the outside in. What it cannot mend in half a minute is left to <see cref="DeliverySchedule"/>.
/// </summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    /// <summary>How long a message may take, all attempts together.</summary>
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take, the body of the answer included.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long an endpoint that keeps failing is left alone.</summary>
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(30);

    // An answer says yes or no; whoever sends more has something else in mind.
    private const int LargestAnswer = 64 * 1024;

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public ResilienceHandler(TimeProvider time, HttpMessageHandler network)
        : base(network)
    {
        var passing = new PredicateBuilder<HttpResponseMessage>()
            .Handle<HttpRequestException>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(response => IsPassing(response.StatusCode));
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(TotalTimeout)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = passing,
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(500),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = passing,
                FailureRatio = 0.5,
                MinimumThroughput = 6,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = BreakDuration,
            })
            .AddTimeout(AttemptTimeout)
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(
            async cancellation =>
            {
                var response = await base.SendAsync(request, cancellation);
                // Within the attempt: an answer that trickles in is a slow answer.
                await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellation);
                return response;
            },
            cancellationToken);

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}

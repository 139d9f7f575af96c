using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SafeHome.LocalHost.Demo;

/// <summary>How long and how often is called before the app is given up: long enough for it to be killed and started again, many times over.</summary>
/// <param name="Attempt">What one call may take.</param>
/// <param name="Total">What all calls together may take.</param>
/// <param name="FirstPause">The pause after the first failure, roughly; later ones are longer.</param>
/// <param name="LongestPause">The longest pause.</param>
internal sealed record Patience(TimeSpan Attempt, TimeSpan Total, TimeSpan FirstPause, TimeSpan LongestPause)
{
    /// <summary>For an app that may be killed.</summary>
    public static readonly Patience Usual =
        new(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2));

    /// <summary>Repeats a call that gets no answer, or one that may well be another the next time. The interface makes repeats safe.</summary>
    public ResiliencePipeline<ApiAnswer> ToPipeline() => new ResiliencePipelineBuilder<ApiAnswer>()
        .AddTimeout(Total)
        .AddRetry(new RetryStrategyOptions<ApiAnswer>
        {
            ShouldHandle = new PredicateBuilder<ApiAnswer>()
                .Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>().HandleResult(answer => answer.IsPassing),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
        })
        .AddTimeout(Attempt)
        .Build();
}

using SafeHome.Pipeline;

namespace SafeHome.Functions.Triggers;

/// <summary>The functions that the host calls by the clock. A missed or doubled call does no harm: each looks at what there is to do.</summary>
public static class TimerTriggers
{
    /// <summary>Maps a POST for every function.</summary>
    public static void MapTimerTriggers(this IEndpointRouteBuilder app)
    {
        Map(app, "ResumePendingWork", (pipeline, cancellation) => pipeline.Resume.RunAsync(cancellation));
        Map(app, "EscalateDeadlines", (pipeline, cancellation) => pipeline.Escalate.RunAsync(cancellation));
        Map(app, "PublishLeadTimes", (pipeline, cancellation) => pipeline.Publish.RunAsync(cancellation));
        Map(app, "CompareLeadTimes", (pipeline, cancellation) => pipeline.Compare.RunAsync(cancellation));
    }

    private static void Map(IEndpointRouteBuilder app, string function, Func<SafeHomePipeline, CancellationToken, Task> run) =>
        app.MapPost($"/{function}", async (SafeHomePipeline pipeline, CancellationToken cancellation) =>
        {
            await run(pipeline, cancellation);
            return Invocations.Succeeded();
        }).AsTrigger(function);
}

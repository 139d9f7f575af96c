using SafeHome.Pipeline;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Functions.Triggers;

/// <summary>The functions that the host calls for queue messages. Each only hands its message to the pipeline.</summary>
public static class QueueTriggers
{
    /// <summary>The functions that run steps, each with its queue; for each there is one more that takes what the host gave up on.</summary>
    private static readonly (string Step, string Park, string Queue)[] Functions =
    [
        ("MatchReport", "ParkReportsToMatch", WorkQueues.ReportsToMatch),
        ("TriageReport", "ParkReportsToTriage", WorkQueues.ReportsToTriage),
        ("DeliverReferral", "ParkReferralsToDeliver", WorkQueues.ReferralsToDeliver),
        ("SendFeedback", "ParkFeedbackToSend", WorkQueues.FeedbackToSend),
        ("SendNotification", "ParkNotificationsToSend", WorkQueues.NotificationsToSend),
    ];

    /// <summary>Maps a POST for every function.</summary>
    public static void MapQueueTriggers(this IEndpointRouteBuilder app)
    {
        foreach (var (step, park, queue) in Functions)
        {
            Map(app, step, (pipeline, message, cancellation) => pipeline.Steps.HandleAsync(queue, message, cancellation));
            Map(app, park, (pipeline, message, cancellation) => pipeline.Steps.HandlePoisonAsync(queue, message, cancellation));
        }
    }

    private static void Map(IEndpointRouteBuilder app, string function, Func<SafeHomePipeline, string, CancellationToken, Task> handle) =>
        app.MapPost($"/{function}", async (HttpRequest request, SafeHomePipeline pipeline, CancellationToken cancellation) =>
        {
            await handle(pipeline, await InvocationEnvelope.ReadMessageAsync(request.Body, cancellation), cancellation);
            return Invocations.Succeeded();
        }).AsTrigger(function);
}

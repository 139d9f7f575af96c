using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Support;

/// <summary>Calls the functions as the Functions host does.</summary>
internal static class Hosting
{
    /// <summary>The function of every queue.</summary>
    public static IReadOnlyDictionary<string, string> FunctionOfQueue { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reports-to-match"] = "MatchReport",
        ["reports-to-triage"] = "TriageReport",
        ["referrals-to-deliver"] = "DeliverReferral",
        ["feedback-to-send"] = "SendFeedback",
        ["notifications-to-send"] = "SendNotification",
    };

    /// <summary>Invokes a queue function: the message is a JSON string within a JSON string.</summary>
    public static Task<Answer> InvokeAsync(this RunningApp app, string function, string message)
    {
        var envelope = new JsonObject
        {
            ["Data"] = new JsonObject { ["message"] = JsonSerializer.Serialize(message) },
            ["Metadata"] = new JsonObject { ["DequeueCount"] = "1", ["Id"] = "\"1\"", ["sys"] = new JsonObject { ["MethodName"] = function } },
        };
        return app.PostAsync($"/{function}", null, envelope.ToJsonString());
    }

    /// <summary>Invokes a timer function.</summary>
    public static Task<Answer> TickAsync(this RunningApp app, string function) => app.PostAsync(
        $"/{function}", null, """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""");

    /// <summary>Delivers every message that there is, and what follows from it; answers how many failed.</summary>
    public static Task<int> WorkAsync(this RunningApp app) => new QueuePump(
        app.Storage.Queues,
        async (queue, body) => (await app.InvokeAsync(FunctionOfQueue[queue], body)).Status is HttpStatusCode.OK).RunAsync([.. FunctionOfQueue.Keys]);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Invocations;

namespace SafeHome.LocalHost.Timers;

/// <summary>The body of a timer function's invocation.</summary>
internal static class TimerEnvelope
{
    /// <summary>Tells the function about its timer.</summary>
    public static JsonObject Create(TimerFunction function, TimerStatus status, bool isPastDue, DateTimeOffset now)
    {
        var timer = new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = JsonSerializer.SerializeToNode(status),
            ["IsPastDue"] = isPastDue,
        };
        return Envelope.Create(function.Name, function.Binding, timer, [], now);
    }
}

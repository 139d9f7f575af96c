using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SafeHome.LocalHost.Invocations;

namespace SafeHome.LocalHost.Tests.Support;

/// <summary>Stands for the app: keeps what it was asked, and answers what the test says.</summary>
internal sealed class ScriptedInvoker(Func<CancellationToken, Task<InvocationResult>> answer) : IFunctionInvoker
{
    public static readonly InvocationResult Unreachable = new(InvocationOutcome.Unreachable, "away");

    public ScriptedInvoker(InvocationResult always)
        : this(_ => Task.FromResult(always))
    {
    }

    public ConcurrentQueue<JsonObject> Invocations { get; } = [];

    public Task<InvocationResult> InvokeAsync(string function, JsonObject envelope, CancellationToken cancellation)
    {
        Invocations.Enqueue(envelope);
        return answer(cancellation);
    }
}

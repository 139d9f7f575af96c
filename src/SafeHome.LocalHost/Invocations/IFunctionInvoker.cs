using System.Text.Json.Nodes;

namespace SafeHome.LocalHost.Invocations;

/// <summary>Runs functions of the app.</summary>
internal interface IFunctionInvoker
{
    /// <summary>Runs a function once; whatever goes wrong is in the result.</summary>
    /// <exception cref="OperationCanceledException">The host is stopping; whether the work was done is unknown.</exception>
    Task<InvocationResult> InvokeAsync(string function, JsonObject envelope, CancellationToken cancellation);
}

namespace SafeHome.LocalHost.Invocations;

/// <summary>How an invocation ended.</summary>
internal enum InvocationOutcome
{
    /// <summary>The app said that it did the work.</summary>
    Succeeded,

    /// <summary>The app said that it did not, or gave an answer that the Functions host would not take.</summary>
    Failed,

    /// <summary>The app never saw it, because it was not listening.</summary>
    Unreachable,
}

/// <summary>How an invocation ended, and why, for the log.</summary>
internal readonly record struct InvocationResult(InvocationOutcome Outcome, string Reason)
{
    /// <summary>The work is done.</summary>
    public static readonly InvocationResult Success = new(InvocationOutcome.Succeeded, "done");

    /// <summary>The work is not done.</summary>
    public static InvocationResult Failure(string reason) => new(InvocationOutcome.Failed, reason);
}

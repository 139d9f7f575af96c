namespace SafeHome.LocalHost.Queues;

/// <summary>Tells every listener that a function did its work, for that work has likely sent a message to another queue.</summary>
internal sealed class WorkPulse
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next beat.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes whoever waits.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

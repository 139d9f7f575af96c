namespace SafeHome.LocalHost.Handlers;

/// <summary>Open while the app answers. Who has work for the app waits here, so that a restart costs no message an attempt.</summary>
internal sealed class ReadyGate
{
    private readonly Lock _turn = new();
    private TaskCompletionSource _open = New();

    /// <summary>Lets everyone through.</summary>
    public void Open()
    {
        lock (_turn) _open.TrySetResult();
    }

    /// <summary>Makes everyone wait who comes from now on.</summary>
    public void Close()
    {
        lock (_turn)
            if (_open.Task.IsCompleted)
                _open = New();
    }

    /// <summary>Waits until the gate is open.</summary>
    public Task WaitAsync(CancellationToken cancellation)
    {
        lock (_turn) return _open.Task.WaitAsync(cancellation);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

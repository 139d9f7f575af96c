namespace SafeHome.LocalHost.Tests.Hosting;

/// <summary>Runs until it is disposed of.</summary>
internal sealed class FakeEmulator : IAsyncDisposable
{
    private volatile bool _stopped;

    public bool IsRunning => !_stopped;

    public ValueTask DisposeAsync()
    {
        _stopped = true;
        return ValueTask.CompletedTask;
    }
}

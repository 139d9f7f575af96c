namespace SafeHome.LocalHost.Year;

/// <summary>What is to be done later, each at its moment.</summary>
internal sealed class Agenda
{
    // The number keeps what has one moment in the order in which it was written down.
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Number)> _waiting = new();
    private int _number;

    /// <summary>Writes something down.</summary>
    public void Add(DateTimeOffset at, Func<CancellationToken, Task> act) => _waiting.Enqueue(act, (at, _number++));

    /// <summary>Does everything of which the moment has come, and what that leads to.</summary>
    public async Task WorkAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        while (_waiting.TryPeek(out var act, out var when) && when.At <= now)
        {
            _waiting.Dequeue();
            await act(cancellation);
        }
    }
}

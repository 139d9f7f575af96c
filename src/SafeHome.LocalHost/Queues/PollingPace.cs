namespace SafeHome.LocalHost.Queues;

/// <summary>How long to wait before looking at an empty queue again: twice as long each time, so that an idle host is quiet.</summary>
/// <param name="longest">Where the doubling stops.</param>
internal sealed class PollingPace(TimeSpan longest)
{
    /// <summary>The pause after the first empty look.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next = Shortest;

    /// <summary>The pause to make now.</summary>
    public TimeSpan Next()
    {
        var now = _next;
        _next = now * 2 < longest ? now * 2 : longest;
        return now;
    }

    /// <summary>There is work about: the next pause is the shortest.</summary>
    public void Reset() => _next = Shortest;
}

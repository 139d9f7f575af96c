namespace SafeHome.LocalHost.Timers;

/// <summary>What is remembered of a timer between runs of the host; the names are those of the envelope.</summary>
/// <param name="Last">When it last ran; the first day of the calendar where it never did.</param>
/// <param name="Next">The slot that was next then.</param>
/// <param name="LastUpdated">When this was written; slots are counted from here.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

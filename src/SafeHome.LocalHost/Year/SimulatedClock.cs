namespace SafeHome.LocalHost.Year;

/// <summary>A clock that only goes where it is set, and never back.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets it; a moment that has passed leaves it where it is.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment > _now) _now = moment;
    }
}

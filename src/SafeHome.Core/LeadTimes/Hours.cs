namespace SafeHome.Core.LeadTimes;

/// <summary>A term in hours. It runs on through nights and days off (Algemene termijnenwet, art. 4 onder a).</summary>
public readonly record struct Hours
{
    /// <param name="count">How many; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 10,000.</exception>
    public Hours(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10_000);
        Count = count;
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The moment at which it ends. Hours are counted, not what the clock shows: the night in which it changes has one more or less.</summary>
    public DateTimeOffset EndFrom(DateTimeOffset start) => start.AddHours(Count);
}

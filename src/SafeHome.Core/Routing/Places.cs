namespace SafeHome.Core.Routing;

/// <summary>How many households a receiver can take.</summary>
/// <param name="PerYear">How many in a calendar year.</param>
/// <param name="Free">How many it had room for at the beginning of <paramref name="AsOf"/>; null where only the year counts.</param>
/// <param name="AsOf">The day on which it said so; needed with, and only with, <paramref name="Free"/>.</param>
public sealed record Places(int PerYear, int? Free = null, DateOnly? AsOf = null)
{
    /// <summary>What is left of them, and who waits.</summary>
    /// <param name="accepted">The days on which the receiver accepted a household.</param>
    /// <param name="waiting">How many offers it has yet to answer.</param>
    /// <param name="on">Today.</param>
    public Occupancy After(IReadOnlyCollection<DateOnly> accepted, int waiting, DateOnly on)
    {
        var thisYear = PerYear - accepted.Count(day => day.Year == on.Year);
        var now = Free is { } free ? free - accepted.Count(day => day >= AsOf) : thisYear;
        return new Occupancy(Math.Max(0, Math.Min(thisYear, now)), waiting);
    }
}

/// <summary>How full a receiver is.</summary>
/// <param name="Free">How many households it can still accept.</param>
/// <param name="Waiting">How many offers it has yet to answer, each of which may take a place.</param>
public sealed record Occupancy(int Free, int Waiting)
{
    /// <summary>Whether every free place is spoken for.</summary>
    public bool IsFull => Waiting >= Free;

    /// <summary>Where the next household would stand on the waiting list, from 1; null where there is a place for it.</summary>
    public int? NextPosition => IsFull ? Waiting - Free + 1 : null;
}

using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts how one term was kept, clock by clock.</summary>
internal sealed class ClockTally
{
    // The terms themselves (five days, four and ten weeks), two weeks, and half a year.
    private static readonly int[] LastDayOfAge = [5, 14, 28, 70, 182, int.MaxValue];

    private readonly int[] _open = new int[LastDayOfAge.Length];
    private readonly int[] _overdue = new int[LastDayOfAge.Length];
    private readonly Durations _times = new();
    private int _inTime;
    private int _late;

    /// <summary>Counts a clock that has begun.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">The moment of counting: what was stopped later still runs.</param>
    /// <param name="lapsed">Whether it ended because what it ran for did not come in time.</param>
    public void Add(TermClock clock, DateTimeOffset asOf, bool lapsed = false)
    {
        if (clock.Stopped is { } stopped && stopped <= asOf)
        {
            if (!lapsed && clock.Due.IsMetAt(stopped)) _inTime++;
            else _late++;
            _times.Add(clock.Begun, stopped);
            return;
        }

        var days = DutchTime.DayOf(asOf).DayNumber - DutchTime.DayOf(clock.Begun).DayNumber;
        var age = Array.FindIndex(LastDayOfAge, last => days <= last);
        _open[age]++;
        if (!clock.Due.IsMetAt(asOf)) _overdue[age]++;
    }

    /// <summary>The figures so far.</summary>
    public ClockFigures ToFigures() => new(
        _inTime,
        _late,
        [.. LastDayOfAge.Select((last, age) =>
            new OpenAtAge(age == 0 ? 0 : LastDayOfAge[age - 1] + 1, last == int.MaxValue ? null : last, _open[age], _overdue[age]))],
        _times.Percentile(50),
        _times.Percentile(90));
}

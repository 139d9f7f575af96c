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

    /// <summary>Into which age something falls that began so many days ago.</summary>
    public static int AgeOf(int days) => Array.FindIndex(LastDayOfAge, last => days <= last);

    /// <summary>Counts a clock.</summary>
    public void Add(in ClockOutcome clock)
    {
        if (clock.Hours is { } hours)
        {
            if (clock.Late) _late++;
            else _inTime++;
            _times.Add(hours);
            return;
        }

        _open[clock.Age]++;
        if (clock.Late) _overdue[clock.Age]++;
    }

    /// <summary>Counts what another one counted.</summary>
    public void Add(ClockTally other)
    {
        _inTime += other._inTime;
        _late += other._late;
        _times.Add(other._times);
        for (var age = 0; age < LastDayOfAge.Length; age++)
        {
            _open[age] += other._open[age];
            _overdue[age] += other._overdue[age];
        }
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

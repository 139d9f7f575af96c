namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts how one term was kept, clock by clock.</summary>
internal sealed class ClockTally
{
    // The terms themselves (five days, four and ten weeks), two weeks, and half a year.
    private static readonly int[] LastDayOfAge = [5, 14, 28, 70, 182, int.MaxValue];
    private static readonly IReadOnlyList<OpenAtAge> Nothing = ByAge(new int[LastDayOfAge.Length], new int[LastDayOfAge.Length]);

    private readonly Durations _times = new();
    private int _inTime;
    private int _late;

    // Of most, nothing is open.
    private int[]? _open;
    private int[]? _overdue;

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

        AddOpen(clock.Age, 1, clock.Late ? 1 : 0);
    }

    /// <summary>Counts what another one counted.</summary>
    public void Add(ClockTally other)
    {
        _inTime += other._inTime;
        _late += other._late;
        _times.Add(other._times);
        for (var age = 0; age < other._open?.Length; age++) AddOpen(age, other._open[age], other._overdue![age]);
    }

    /// <summary>The figures so far.</summary>
    public ClockFigures ToFigures()
    {
        var (median, percentile90) = _times.Percentiles();
        return new ClockFigures(_inTime, _late, _open is null ? Nothing : ByAge(_open, _overdue!), median, percentile90);
    }

    private void AddOpen(int age, int open, int overdue)
    {
        (_open ??= new int[LastDayOfAge.Length])[age] += open;
        (_overdue ??= new int[LastDayOfAge.Length])[age] += overdue;
    }

    private static OpenAtAge[] ByAge(int[] open, int[] overdue) =>
    [
        .. LastDayOfAge.Select((last, age) =>
            new OpenAtAge(age == 0 ? 0 : LastDayOfAge[age - 1] + 1, last == int.MaxValue ? null : last, open[age], overdue[age])),
    ];
}

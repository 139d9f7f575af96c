namespace SafeHome.Core.LeadTimes;

/// <summary>The working days of the years in which terms run, numbered, so that none has to be walked to.</summary>
internal sealed class WorkingDayTable
{
    private static readonly DateOnly First = new(1960, 1, 1);
    private static readonly DateOnly Last = new(2149, 12, 31);

    // How many working days there are up to and with a day, by the days since the first; and the working days by their number, from 1.
    private readonly int[] _upTo;
    private readonly int[] _days;

    /// <param name="daysOff">The days off beside Saturdays and Sundays; those of other years are passed over.</param>
    public WorkingDayTable(IEnumerable<DateOnly> daysOff)
    {
        var off = new bool[Index(Last) + 1];
        foreach (var day in daysOff.Where(day => day >= First && day <= Last)) off[Index(day)] = true;
        for (var saturday = DayOfWeek.Saturday - First.DayOfWeek; saturday < off.Length; saturday += 7) off[saturday] = true;
        for (var sunday = DayOfWeek.Saturday - First.DayOfWeek + 1; sunday < off.Length; sunday += 7) off[sunday] = true;

        _upTo = new int[off.Length];
        var days = new List<int>(off.Length) { -1 };
        for (var i = 0; i < off.Length; i++)
        {
            if (!off[i]) days.Add(i);
            _upTo[i] = days.Count - 1;
        }

        _days = [.. days];
    }

    /// <summary>The years that it covers.</summary>
    public static IEnumerable<int> Years => Enumerable.Range(First.Year, Last.Year - First.Year + 1);

    /// <summary>Whether a day is a working day.</summary>
    public bool Has(DateOnly day) => _days[CountUpTo(day)] == Index(day);

    /// <summary>The working day that comes so many after a day; with 1, the next one.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        var number = CountUpTo(day) + count;
        if (number >= _days.Length) throw OutOfRange(day);
        return First.AddDays(_days[number]);
    }

    private int CountUpTo(DateOnly day) => day >= First && day <= Last ? _upTo[Index(day)] : throw OutOfRange(day);

    private static int Index(DateOnly day) => day.DayNumber - First.DayNumber;

    private static ArgumentOutOfRangeException OutOfRange(DateOnly day) =>
        new(nameof(day), day, $"The calendar covers {First.Year} to {Last.Year}.");
}

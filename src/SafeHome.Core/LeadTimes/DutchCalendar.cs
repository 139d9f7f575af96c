using System.Globalization;

namespace SafeHome.Core.LeadTimes;

/// <summary>
/// Working days: every day but Saturday, Sunday and the days of the Algemene termijnenwet, art. 3: the public holidays, Good
/// Friday and the days that the Crown equates with them.
/// </summary>
public sealed class DutchCalendar
{
    private static readonly Lazy<DutchCalendar> Loaded = new(() => new DutchCalendar(
        EmbeddedData.Rows("equated-days.csv").Select(row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private readonly HashSet<DateOnly> _equated;

    /// <param name="equatedDays">The days equated with public holidays (art. 3 lid 3), which no rule foretells.</param>
    public DutchCalendar(IEnumerable<DateOnly> equatedDays) => _equated = [.. equatedDays];

    /// <summary>The calendar with the equated days of 2026 to 2028 (Koninklijk Besluit of 1 July 2025, Stcrt. 2025, 24713).</summary>
    public static DutchCalendar Netherlands => Loaded.Value;

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && !_equated.Contains(day);

    /// <summary>
    /// The last day of a term counted in working days. A term ends at the end of that day: on it, nobody is late.
    /// </summary>
    /// <param name="day0">The day on which it begins, which does not count itself; it need not be a working day.</param>
    /// <param name="days">How many; with none, the term ends on <paramref name="day0"/>.</param>
    public DateOnly AddWorkingDays(DateOnly day0, WorkingDays days)
    {
        var day = day0;
        for (var left = days.Count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    private static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26) || day == KingsDay(day.Year) || IsMovable(day);

    // Good Friday, Easter Monday, Ascension Day, Whit Monday; Easter and Pentecost themselves are Sundays.
    private static bool IsMovable(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39 or 50;

    // 27 April, or the day before where that is a Sunday.
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Gauss with Lichtenberg's correction.</summary>
    private static DateOnly Easter(int year)
    {
        var century = year / 100;
        var moon = 15 + (((3 * century) + 3) / 4) - (((8 * century) + 13) / 25);
        var sun = 2 - (((3 * century) + 3) / 4);
        var cycle = year % 19;
        var seed = ((19 * cycle) + moon) % 30;
        var correction = (seed + (cycle / 11)) / 29;
        var fullMoon = 21 + seed - correction;
        var sunday = 7 - ((year + (year / 4) + sun) % 7);
        var distance = 7 - ((fullMoon - sunday) % 7);
        return new DateOnly(year, 3, 1).AddDays(fullMoon + distance - 1);
    }
}

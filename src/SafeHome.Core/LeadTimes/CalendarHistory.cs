using System.Globalization;

namespace SafeHome.Core.LeadTimes;

/// <summary>
/// The calendar as it was known from time to time: each decision of the Crown adds equated days (Algemene termijnenwet, art. 3 lid 3). A
/// clock that runs when a decision comes is counted again; one that was stopped before is not.
/// </summary>
public sealed class CalendarHistory
{
    private static readonly Lazy<CalendarHistory> Loaded = new(() => Load(WorkedHolidays.None));

    private readonly IReadOnlyList<(DateOnly KnownFrom, DutchCalendar Calendar)> _calendars;

    /// <param name="calendars">From when each was known, in that order; at least one, and the first holds for all time before.</param>
    /// <exception cref="ArgumentException">There is none, or they are out of order.</exception>
    public CalendarHistory(IReadOnlyList<(DateOnly KnownFrom, DutchCalendar Calendar)> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        if (calendars.Count == 0 || calendars.Zip(calendars.Skip(1)).Any(pair => pair.First.KnownFrom >= pair.Second.KnownFrom))
            throw new ArgumentException("Calendars come in the order in which they were known.", nameof(calendars));
        _calendars = calendars;
    }

    /// <summary>The decisions on the days of 2023 to 2028, for an organisation that works on no day off.</summary>
    public static CalendarHistory Netherlands => Loaded.Value;

    /// <summary>The last one.</summary>
    public DutchCalendar Current => _calendars[^1].Calendar;

    /// <summary>The same decisions, for an organisation that works on some of the days that are off by law.</summary>
    public static CalendarHistory Load(WorkedHolidays worked)
    {
        var equated = new List<DateOnly>();
        var calendars = new List<(DateOnly, DutchCalendar)>();
        foreach (var decision in EmbeddedData.Rows("equated-days.csv").GroupBy(row => (Name: row[1], KnownFrom: row[2])))
        {
            equated.AddRange(decision.Select(row => Day(row[0])));
            calendars.Add((Day(decision.Key.KnownFrom), new DutchCalendar(equated, decision.Key.Name, worked)));
        }

        return new CalendarHistory(calendars);
    }

    /// <summary>The calendars that were known at some time from one day to another: the one on the first day, and each that came later.</summary>
    public IEnumerable<(DateOnly KnownFrom, DutchCalendar Calendar)> During(DateOnly from, DateOnly to)
    {
        var first = 0;
        while (first + 1 < _calendars.Count && _calendars[first + 1].KnownFrom <= from) first++;
        for (var i = first; i == first || (i < _calendars.Count && _calendars[i].KnownFrom <= to); i++) yield return _calendars[i];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

namespace SafeHome.Core.LeadTimes;

/// <summary>
/// Counts terms. A day off is a Saturday, a Sunday, or a day of the Algemene termijnenwet, art. 3: a public holiday, Good Friday or a day
/// that the Crown equates with them. The day on which a term begins is day 0, and on its last day nobody is late.
/// </summary>
public sealed class DutchCalendar
{
    // Made when first asked for: the start of the app need not wait for them.
    private readonly Lazy<WorkingDayTable> _byLaw;
    private readonly Lazy<WorkingDayTable> _byNorm;

    /// <param name="equatedDays">The days equated with public holidays (art. 3 lid 3), which no rule foretells.</param>
    /// <param name="version">Tells this list of them from the next one.</param>
    /// <param name="worked">Days off by law that count as working days in the norms of the field, and only there.</param>
    public DutchCalendar(IEnumerable<DateOnly> equatedDays, string version = "", WorkedHolidays worked = WorkedHolidays.None)
    {
        var equated = equatedDays.ToList();
        Version = version;
        _byLaw = new(() => Table(equated, WorkedHolidays.None));
        _byNorm = worked == WorkedHolidays.None ? _byLaw : new(() => Table(equated, worked));
    }

    /// <summary>The calendar with the equated days of 2023 to 2028, for an organisation that works on no day off.</summary>
    public static DutchCalendar Netherlands => CalendarHistory.Netherlands.Current;

    /// <summary>The last decision of the Crown that it knows of. A later one can move the last day of a term that runs.</summary>
    public string Version { get; }

    /// <summary>Whether a day is a working day in the norms of the field.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the years 1960 to 2149; this holds for all of these.</exception>
    public bool IsWorkingDay(DateOnly day) => _byNorm.Value.Has(day);

    /// <summary>The last day of a norm, which is counted in working days.</summary>
    /// <param name="day0">The day on which it begins; it need not be a working day.</param>
    /// <param name="days">How many; with none, the term ends on <paramref name="day0"/>.</param>
    public DateOnly AddWorkingDays(DateOnly day0, WorkingDays days) => days.Count == 0 ? day0 : _byNorm.Value.After(day0, days.Count);

    /// <summary>The last day of a term set by law.</summary>
    /// <param name="day0">The day on which it begins.</param>
    /// <param name="term">The term.</param>
    public DateOnly LastDay(DateOnly day0, StatutoryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var nominal = term.Nominal(day0);
        if (!term.IsExtended) return nominal;
        // Article 1: not on a day off, but on the first working day from there.
        var end = _byLaw.Value.After(nominal.AddDays(-1), 1);
        if (!term.HoldsTwoWorkingDays) return end;
        // Article 2: not before the second working day. The later of the two is the same in whichever order the articles are applied.
        var second = _byLaw.Value.After(day0, 2);
        return second > end ? second : end;
    }

    private static WorkingDayTable Table(IReadOnlyCollection<DateOnly> equated, WorkedHolidays worked) => new(
    [
        .. WorkingDayTable.Years.SelectMany(Holidays.Others),
        .. worked.HasFlag(WorkedHolidays.GoodFriday) ? [] : WorkingDayTable.Years.Select(Holidays.GoodFriday),
        .. worked.HasFlag(WorkedHolidays.LiberationDay) ? [] : WorkingDayTable.Years.Select(Holidays.LiberationDay),
        .. worked.HasFlag(WorkedHolidays.EquatedDays) ? [] : equated,
    ]);
}

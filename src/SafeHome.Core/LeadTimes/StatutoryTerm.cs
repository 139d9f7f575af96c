namespace SafeHome.Core.LeadTimes;

/// <summary>
/// A term set by law or by decree (Algemene termijnenwet, art. 1 and 5), which runs forward from a day: the law extends no term that is
/// counted back (art. 1 lid 2).
/// </summary>
public sealed record StatutoryTerm
{
    private readonly Unit _unit;

    private StatutoryTerm(int count, Unit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1000);
        (Count, _unit) = (count, unit);
    }

    private enum Unit
    {
        Day,
        Week,
        Month,
        Year,
    }

    /// <summary>How many days, weeks, months or years.</summary>
    public int Count { get; }

    /// <summary>Whether it is extended over days off: not in more than 90 days, twelve weeks or three months, nor in years (art. 4 onder a).</summary>
    public bool IsExtended => _unit switch
    {
        Unit.Day => Count <= 90,
        Unit.Week => Count <= 12,
        Unit.Month => Count <= 3,
        _ => false,
    };

    /// <summary>Whether it holds at least two working days (art. 2): from three days on.</summary>
    internal bool HoldsTwoWorkingDays => _unit != Unit.Day || Count >= 3;

    /// <summary>A term in days: all days count, not only working days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 1000; this holds for all of these.</exception>
    public static StatutoryTerm Days(int count) => new(count, Unit.Day);

    /// <summary>A term in weeks.</summary>
    public static StatutoryTerm Weeks(int count) => new(count, Unit.Week);

    /// <summary>A term in months.</summary>
    public static StatutoryTerm Months(int count) => new(count, Unit.Month);

    /// <summary>A term in years.</summary>
    public static StatutoryTerm Years(int count) => new(count, Unit.Year);

    /// <summary>
    /// The last day before any extension. A term in months or years ends on the day with the same number, or on the last day of a month
    /// that has no such day: three months from 30 November end on the last of February. No article says so; it is the usual practice.
    /// </summary>
    internal DateOnly Nominal(DateOnly day0) => _unit switch
    {
        Unit.Day => day0.AddDays(Count),
        Unit.Week => day0.AddDays(7 * Count),
        Unit.Month => day0.AddMonths(Count),
        _ => day0.AddYears(Count),
    };
}

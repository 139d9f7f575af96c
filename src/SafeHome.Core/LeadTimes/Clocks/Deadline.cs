using SafeHome.Core.Persons;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>When a term ends.</summary>
/// <param name="Day">The last day here, at the end of which it ends; of a term in hours the day of its last moment.</param>
/// <param name="Moment">The first moment at which it is too late, where the term is counted in hours; null where in days.</param>
/// <param name="Calendar">The version of the calendar by which it was counted.</param>
public sealed record Deadline(DateOnly Day, DateTimeOffset? Moment, string Calendar) : PersonalData
{
    /// <summary>Why the term was extended to it; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>The first moment at which it is too late.</summary>
    public DateTimeOffset Passed => Moment ?? DutchTime.MomentOf(Day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The term that was said to end before a moment; where that is midnight here, a term in days.</summary>
    public static Deadline Before(DateTimeOffset moment, string calendar)
    {
        var day = DutchTime.DayOf(moment.AddTicks(-1));
        return new Deadline(day, DutchTime.DayOf(moment) > day && DutchTime.LocalOf(moment).TimeOfDay == TimeSpan.Zero ? null : moment, calendar);
    }

    /// <summary>Whether what happens then is in time.</summary>
    public bool IsMetAt(DateTimeOffset moment) => moment < Passed;
}

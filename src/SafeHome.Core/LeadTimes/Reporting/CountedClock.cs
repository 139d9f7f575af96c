using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What is counted of a clock.</summary>
/// <param name="Term">What it runs for.</param>
/// <param name="Kind">Who set the term.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Stopped">When it was stopped; null while it runs.</param>
/// <param name="DueDay">The last day here, at the end of which it ends.</param>
/// <param name="DueMoment">The first moment at which it is too late, where it is counted in hours; null where in days.</param>
public readonly record struct CountedClock(
    ClockTerm Term, ClockKind Kind, DateTimeOffset Begun, DateTimeOffset? Stopped, DateOnly DueDay, DateTimeOffset? DueMoment)
{
    /// <summary>What counts of a clock of a case.</summary>
    public static CountedClock Of(TermClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new CountedClock(clock.Term, clock.Kind, clock.Begun, clock.Stopped, clock.Due.Day, clock.Due.Moment);
    }

    /// <summary>Whether what happens then is in time.</summary>
    public bool IsMetAt(DateTimeOffset moment) => DueMoment is { } end ? moment < end : DutchTime.DayOf(moment) <= DueDay;
}

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>When a term ends.</summary>
/// <param name="Day">The last day here, at the end of which it ends.</param>
/// <param name="Moment">The moment at which it ends, where it is counted in hours; null where in days.</param>
/// <param name="Calendar">The version of the calendar by which it was counted.</param>
public sealed record Deadline(DateOnly Day, DateTimeOffset? Moment, string Calendar)
{
    /// <summary>Whether what happens then is in time.</summary>
    public bool IsMetAt(DateTimeOffset moment) => Moment is { } end ? moment <= end : DutchTime.DayOf(moment) <= Day;
}

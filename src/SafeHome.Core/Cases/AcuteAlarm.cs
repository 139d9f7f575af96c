namespace SafeHome.Core.Cases;

/// <summary>The alarm of an acute case: it rings until someone takes the case, or decides on all that is acute in it.</summary>
/// <param name="Since">Since when it rings; where several reports are acute, the one that waits longest counts.</param>
public sealed record AcuteAlarm(DateTimeOffset Since)
{
    /// <summary>After so long it rings again, elsewhere.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>The alarm that rings for a case; null where none does.</summary>
    public static AcuteAlarm? Of(Case @case) =>
        @case.Reports.Min(report => report.AcuteSince) is { } since ? new AcuteAlarm(since) : null;

    /// <summary>How often it has rung by that moment, this time included, if nothing held it up: 1 at the beginning.</summary>
    public int StepAt(DateTimeOffset moment) => moment <= Since ? 1 : (int)((moment - Since) / Interval) + 1;

    /// <summary>When it rings next.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset moment) => Since + StepAt(moment) * Interval;
}

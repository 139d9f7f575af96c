namespace SafeHome.Core.Cases;

/// <summary>The alarm of an acute case: it rings from when the case became acute until someone takes it in hand, or decides.</summary>
/// <param name="Since">Since when the case waits; where several of its reports are acute, the one that waits longest counts.</param>
public sealed record AcuteAlarm(DateTimeOffset Since)
{
    /// <summary>After so long it rings again, elsewhere.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>The alarm that rings for a case; null where none does.</summary>
    public static AcuteAlarm? Of(Case @case)
    {
        var decided = @case.Reports.Max(report => report.Decision?.At);
        var since = @case.Reports
            .Where(report => report.Decision is null && !(decided > report.AcuteSince) && !IsInHand(@case, report))
            .Min(report => report.AcuteSince);
        return since is null ? null : new AcuteAlarm(since.Value);
    }

    /// <summary>How often it has rung by that moment, this time included, if nothing held it up: 1 at the beginning.</summary>
    public int StepAt(DateTimeOffset moment) => moment <= Since ? 1 : (int)((moment - Since) / Interval) + 1;

    /// <summary>When it rings next.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset moment) => Since + StepAt(moment) * Interval;

    // Who took the case before a report came may not know of it.
    private static bool IsInHand(Case @case, CaseReport report) => @case.Handler?.Since >= report.Linked;
}

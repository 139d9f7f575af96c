using System.Globalization;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>A step of a running clock at which a team is told of it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Term">What the clock runs for.</param>
/// <param name="Kind">Who set the term.</param>
/// <param name="Subject">Of whom or what, as <see cref="TermClock.Subject"/> says.</param>
/// <param name="Step">Which step.</param>
/// <param name="Due">The last day of the term. A term that is extended has steps anew.</param>
/// <param name="At">From when the clock is at this step.</param>
public sealed record Escalation(string CaseId, ClockTerm Term, ClockKind Kind, string Subject, EscalationStep Step, DateOnly Due, DateTimeOffset At)
{
    /// <summary>Names the step: the same step has the same name, however often it is told.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{CaseId}-{Term}-{Kind}-{Subject}-{Due:yyyyMMdd}-{Step}");
}

/// <summary>How near the end of a term is.</summary>
public enum EscalationStep
{
    /// <summary>bijnaVerlopen: from the working day before the last day on; of a term in hours, in its last hour.</summary>
    DueSoon,

    /// <summary>verlopen: the term is over.</summary>
    Overdue,
}

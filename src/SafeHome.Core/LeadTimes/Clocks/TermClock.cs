namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>A term that runs, or ran. The law knows no pause, so a clock that has begun runs until it is stopped.</summary>
/// <param name="Term">What it runs for.</param>
/// <param name="Kind">Who set the term.</param>
/// <param name="Subject">Of whom or what: the report, the person or the case, by its id; for a transfer the report that it carries out.</param>
/// <param name="Begun">When it began; that day is day 0.</param>
/// <param name="Stopped">When it was stopped; null while it runs.</param>
/// <param name="Deadlines">
/// When it ends, last; before that, when it was to end until a decision of the Crown, or an extension, moved that. At least one.
/// </param>
public sealed record TermClock(
    ClockTerm Term, ClockKind Kind, string Subject, DateTimeOffset Begun, DateTimeOffset? Stopped, IReadOnlyList<Deadline> Deadlines)
{
    /// <summary>When it ends.</summary>
    public Deadline Due => Deadlines[^1];

    /// <summary>Whether it has not been stopped.</summary>
    public bool IsRunning => Stopped is null;

    /// <summary>Whether it was stopped in time; null while it runs.</summary>
    public bool? Met => Stopped is { } stopped ? Due.IsMetAt(stopped) : null;

    /// <summary>Whether it runs at a moment though it should have been stopped.</summary>
    public bool IsOverdueAt(DateTimeOffset moment) => Stopped is null && !Due.IsMetAt(moment);
}

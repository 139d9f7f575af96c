namespace SafeHome.Core.Cases.Progress;

/// <summary>Someone began the service that was decided on.</summary>
public sealed record ServiceStarted(DateTimeOffset At, string By, string ReportId) : CaseEvent(At, By), IConcernsReport;

/// <summary>The service is done, or ended unfinished.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who says so.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Outcome">What came out; null where the service has no outcome.</param>
/// <param name="Reason">Why it ended unfinished, or what there is to say.</param>
public sealed record ServiceCompleted(DateTimeOffset At, string By, string ReportId, ServiceOutcome? Outcome, string? Reason)
    : CaseEvent(At, By), IConcernsReport;

/// <summary>Moments were planned at which Veilig Thuis looks again, because it had set conditions for safety.</summary>
/// <param name="At">From when they are counted: the acceptance of the transfer, or the closing.</param>
/// <param name="By">Whose act led to it.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Months">After how many months each comes.</param>
public sealed record MonitoringPlanned(DateTimeOffset At, string By, string ReportId, IReadOnlyList<int> Months) : CaseEvent(At, By), IConcernsReport;

/// <summary>Veilig Thuis looked again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="ReportId">The report.</param>
/// <param name="IsSafe">Whether it was found stable and safe.</param>
/// <param name="Reason">What was found; always there where it is unsafe.</param>
public sealed record MonitoringDone(DateTimeOffset At, string By, string ReportId, bool IsSafe, string? Reason) : CaseEvent(At, By), IConcernsReport;

/// <summary>A person closed the report.</summary>
public sealed record ReportClosed(DateTimeOffset At, string By, string ReportId, string Reason) : CaseEvent(At, By), IConcernsReport;

/// <summary>A person opened the report again.</summary>
public sealed record ReportReopened(DateTimeOffset At, string By, string ReportId, string Reason) : CaseEvent(At, By), IConcernsReport;

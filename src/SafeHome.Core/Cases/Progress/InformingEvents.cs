namespace SafeHome.Core.Cases.Progress;

/// <summary>A person was told that somebody else gave data about him or her (Wmo 2015, art. 5.3.1 lid 1).</summary>
/// <param name="At">When.</param>
/// <param name="By">Who told it, or recorded that it was told.</param>
/// <param name="ReportId">The report that first brought data of this person.</param>
/// <param name="PersonId">The person of the case.</param>
public sealed record PersonInformed(DateTimeOffset At, string By, string ReportId, string PersonId) : CaseEvent(At, By), IConcernsReport;

/// <summary>The term for informing a person was extended by two weeks (Wmo 2015, art. 5.3.1 lid 2).</summary>
/// <param name="At">When.</param>
/// <param name="By">Who extended it.</param>
/// <param name="ReportId">The report that first brought data of this person.</param>
/// <param name="PersonId">The person of the case.</param>
/// <param name="Reason">Why the tasks of Veilig Thuis need it.</param>
public sealed record InformationTermExtended(DateTimeOffset At, string By, string ReportId, string PersonId, string Reason)
    : CaseEvent(At, By), IConcernsReport;

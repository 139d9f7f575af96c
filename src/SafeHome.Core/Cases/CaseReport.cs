using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>A report within its case. It keeps its own reporter, clocks and duty of feedback.</summary>
public sealed record CaseReport : PersonalData
{
    /// <summary>The report.</summary>
    public required string Id { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When it came to belong to the case; for a report that was moved, when it was moved to it.</summary>
    public DateTimeOffset Linked { get; init; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; init; }

    /// <summary>What triage knows of it.</summary>
    public required ReportFacts Facts { get; init; }

    /// <summary>In which phase the case was when the report joined it; null for a first report, and where Veilig Thuis was not involved any more.</summary>
    public FollowUp? JoinedDuring { get; init; }

    /// <summary>
    /// In which phase the case was when this incident became known; null for the first incident of a case, and for a further report of
    /// one: that brings a second source, not a second event.
    /// </summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The earliest report of this case about the same incident, if that is another one.</summary>
    public string? SameIncidentAs { get; init; }

    /// <summary>What the rules proposed; null until triage has run.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>
    /// Since when someone is called for it: it is acute by its last proposal and waits for a decision, and nobody has taken the case
    /// since it became acute, came back, or came to the case. Null otherwise.
    /// </summary>
    public DateTimeOffset? AcuteSince { get; init; }

    /// <summary>What a person decided last; null while it waits for a first or a new decision.</summary>
    public DecisionTaken? Decision { get; init; }

    /// <summary>
    /// Whether it turned out to be no report to this Veilig Thuis: it was passed on at once, and counts nowhere (VT-00, VT-99; Uitvoeringsregeling
    /// Wmo 2015, bijlage 3.1).
    /// </summary>
    public bool IsPassedOn => Decision?.Decision is DecisionCode.NotAdmissible or DecisionCode.WrongAddressee;

    /// <summary>When a person first decided.</summary>
    public DateTimeOffset? FirstDecided { get; init; }

    /// <summary>The times in which it waited for a person to say what follows, in order.</summary>
    public IReadOnlyList<Reconsideration> Reconsiderations { get; init; } = [];

    /// <summary>The services of Veilig Thuis, in order.</summary>
    public IReadOnlyList<ServiceCourse> Services { get; init; } = [];

    /// <summary>The plans of monitoring, in order.</summary>
    public IReadOnlyList<MonitoringPlan> Monitoring { get; init; } = [];

    /// <summary>When a person closed it; null where none did, or where it was opened again.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Whether Veilig Thuis set conditions for the safety of the household: then it looks again after its part has ended.</summary>
    public bool HasConditions => Services.Any(service => service is { Kind: Service.ConditionsAndFollowUp, Started: not null });

    /// <summary>The outcomes that the reporter was told, in order.</summary>
    public IReadOnlyList<string> Feedback { get; init; } = [];

    /// <summary>How many of these were sent to the reporter's own system and taken there, from the first on; 0 where it has none.</summary>
    public int FeedbackSent { get; init; }

    /// <summary>Whether it is acute, by its last proposal, and waits for a decision.</summary>
    public bool IsAcute => Decision is null && Proposal?.Urgency is Urgency.Acute;

    /// <summary>The order of reports: received, then id. It does not depend on which was linked first.</summary>
    public bool ComesBefore(CaseReport other) =>
        Received != other.Received ? Received < other.Received : string.CompareOrdinal(Id, other.Id) < 0;
}

/// <summary>When a follow-up report came (CBS table 85361NED: vervolgmelding tijdens betrokkenheid Veilig Thuis).</summary>
public enum FollowUp
{
    /// <summary>tijdensVeiligheidsbeoordeling</summary>
    DuringAssessment,

    /// <summary>naVeiligheidsbeoordeling</summary>
    AfterAssessment,

    /// <summary>tijdensMonitoring</summary>
    DuringMonitoring,
}

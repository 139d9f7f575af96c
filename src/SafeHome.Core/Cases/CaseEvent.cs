using System.Text.Json.Serialization;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>Something that happened in a case. A case is its events: they are added, never changed.</summary>
/// <param name="At">When it was committed to.</param>
/// <param name="By">Who did it: the name of a client, or <see cref="System"/>.</param>
[JsonDerivedType(typeof(ReportLinked), "meldingGekoppeld")]
[JsonDerivedType(typeof(ProposalMade), "voorstelGedaan")]
[JsonDerivedType(typeof(DecisionTaken), "besluitGenomen")]
[JsonDerivedType(typeof(ReferralOffered), "overdrachtAangeboden")]
[JsonDerivedType(typeof(ReferralAnswered), "overdrachtBeantwoord")]
[JsonDerivedType(typeof(ReferralWithdrawn), "overdrachtIngetrokken")]
[JsonDerivedType(typeof(ReferralLapsed), "overdrachtVerlopen")]
[JsonDerivedType(typeof(NoticeGiven), "kennisgegeven")]
[JsonDerivedType(typeof(FeedbackGiven), "teruggekoppeld")]
[JsonDerivedType(typeof(PossibleLinkRejected), "mogelijkeKoppelingAfgewezen")]
[JsonDerivedType(typeof(ReportsLeft), "meldingenVertrokken")]
[JsonDerivedType(typeof(ReportsArrived), "meldingenAangekomen")]
[JsonDerivedType(typeof(FeedbackSent), "terugkoppelingVerstuurd")]
[JsonDerivedType(typeof(ReferralAnnounced), "overdrachtGemeld")]
[JsonDerivedType(typeof(NoticeAnnounced), "kennisgevingGemeld")]
[JsonDerivedType(typeof(CaseClaimed), "casusOpgepakt")]
[JsonDerivedType(typeof(CaseTakenOver), "casusOvergenomen")]
[JsonDerivedType(typeof(CaseGivenBack), "casusTeruggegeven")]
[JsonDerivedType(typeof(CaseProtected), "casusAfgeschermd")]
[JsonDerivedType(typeof(ProtectionLifted), "afschermingOpgeheven")]
[JsonDerivedType(typeof(ProtectionBroken), "afschermingDoorbroken")]
[JsonDerivedType(typeof(ServiceStarted), "dienstBegonnen")]
[JsonDerivedType(typeof(ServiceCompleted), "dienstAfgerond")]
[JsonDerivedType(typeof(MonitoringPlanned), "monitoringGepland")]
[JsonDerivedType(typeof(MonitoringDone), "monitoringGedaan")]
[JsonDerivedType(typeof(ReportClosed), "meldingAfgesloten")]
[JsonDerivedType(typeof(ReportReopened), "meldingHeropend")]
[JsonDerivedType(typeof(PersonInformed), "persoonGeinformeerd")]
[JsonDerivedType(typeof(InformationTermExtended), "informatietermijnVerlengd")]
public abstract record CaseEvent(DateTimeOffset At, string By) : PersonalData
{
    /// <summary>The name of the app itself as the one who acts.</summary>
    public const string System = "systeem";
}

/// <summary>An event of one report: it goes where the report goes.</summary>
public interface IConcernsReport
{
    /// <summary>The report.</summary>
    string ReportId { get; }
}

/// <summary>An event of one transfer: it goes where the report goes on whose decision the transfer rests.</summary>
public interface IConcernsReferral
{
    /// <summary>The transfer.</summary>
    ReferralId Referral { get; }
}

/// <summary>A report came to belong to the case; the first one opens it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who linked it.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Received">When the report came in: day 0 of its terms.</param>
/// <param name="Facts">What triage needs to know of it.</param>
/// <param name="Persons">The persons it names, each with the person of the case it is taken for.</param>
/// <param name="Links">Why it belongs to this case; empty for the first report.</param>
/// <param name="Region">The Veilig Thuis region of the household.</param>
/// <param name="PossibleLinks">Reports of other cases that may concern this household.</param>
/// <param name="RelatedCases">Other cases that the report points to as well; they stay apart.</param>
/// <param name="JoinedOpen">Whether the case was open, where several matched: an open one goes before a closed one. Null where there was nothing to choose.</param>
public sealed record ReportLinked(
    DateTimeOffset At,
    string By,
    string ReportId,
    DateTimeOffset Received,
    ReportFacts Facts,
    IReadOnlyList<LinkedPerson> Persons,
    IReadOnlyList<LinkReason> Links,
    string Region,
    IReadOnlyList<PossibleLink> PossibleLinks,
    IReadOnlyList<RelatedCase> RelatedCases,
    bool? JoinedOpen) : CaseEvent(At, By), IConcernsReport;

/// <summary>The rules proposed what to do with a report.</summary>
public sealed record ProposalMade(DateTimeOffset At, string By, string ReportId, Proposal Proposal) : CaseEvent(At, By), IConcernsReport;

/// <summary>A person decided on a report.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Service">The service, where Veilig Thuis acts itself.</param>
/// <param name="Receiver">The receiver, where the case is transferred.</param>
/// <param name="Motivation">Why; always there when the decision deviates from the proposal.</param>
/// <param name="Referral">The transfer that begins with it; there exactly when there is a receiver.</param>
public sealed record DecisionTaken(
    DateTimeOffset At,
    string By,
    string ReportId,
    DecisionCode Decision,
    Service? Service,
    string? Receiver,
    string? Motivation,
    ReferralId? Referral) : CaseEvent(At, By), IConcernsReport
{
    /// <summary>Who is informed that the receiver takes the lead; null where nobody is.</summary>
    public string? Informs { get; init; }
}

/// <summary>A transfer was put before its receiver. Veilig Thuis stays responsible until it is accepted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who put it there.</param>
/// <param name="Referral">The transfer.</param>
/// <param name="AnswerBefore">The first moment at which an answer is too late, as agreed with the receiver; null in events from before terms were kept.</param>
public sealed record ReferralOffered(DateTimeOffset At, string By, ReferralId Referral, DateTimeOffset? AnswerBefore = null)
    : CaseEvent(At, By), IConcernsReferral;

/// <summary>The receiver accepted or refused.</summary>
public sealed record ReferralAnswered(DateTimeOffset At, string By, ReferralId Referral, bool Accepted, string? Reason)
    : CaseEvent(At, By), IConcernsReferral;

/// <summary>Veilig Thuis took a transfer back before it was answered.</summary>
public sealed record ReferralWithdrawn(DateTimeOffset At, string By, ReferralId Referral, string Reason) : CaseEvent(At, By), IConcernsReferral;

/// <summary>The receiver did not answer within the agreed term: the case is back with Veilig Thuis, which was responsible all along.</summary>
public sealed record ReferralLapsed(DateTimeOffset At, string By, ReferralId Referral) : CaseEvent(At, By), IConcernsReferral;

/// <summary>An organisation was informed that another takes the lead.</summary>
public sealed record NoticeGiven(DateTimeOffset At, string By, string ReportId, int Notice) : CaseEvent(At, By), IConcernsReport;

/// <summary>What became of the report was made known to its reporter, who can ask for it from here on (Wmo 2015, art. 4.1.1 lid 2 onder g).</summary>
public sealed record FeedbackGiven(DateTimeOffset At, string By, string ReportId, string Outcome) : CaseEvent(At, By), IConcernsReport;

/// <summary>The reporter's own system took an outcome that was sent to it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Number">Which of the outcomes of that report, counted from 1. They are taken in order.</param>
public sealed record FeedbackSent(DateTimeOffset At, string By, string ReportId, int Number) : CaseEvent(At, By), IConcernsReport;

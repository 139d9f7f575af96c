using System.Diagnostics;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>What each event does to a case.</summary>
internal static class CaseEvents
{
    /// <summary>The case after one more event, but for what counts all events that ever were (version, last change, last transfer).</summary>
    public static Case Apply(Case before, CaseEvent happened) => happened switch
    {
        ReportLinked e => Link(before, e),
        ProposalMade e => Change(before, e.ReportId, report => ReportSteps.Propose(report, e)),
        DecisionTaken e => Decide(before, e),
        ReferralOffered or ReferralAnswered or ReferralWithdrawn or ReferralLapsed or ReferralAnnounced => ReferralEvents.Apply(before, happened),
        ServiceStarted e => Change(before, e.ReportId, report => ReportSteps.Start(report, e)),
        ServiceCompleted e => Change(before, e.ReportId, report => ReportSteps.Complete(report, e)),
        MonitoringPlanned e => Change(before, e.ReportId, report => ReportSteps.Plan(report, e)),
        MonitoringDone e => Change(before, e.ReportId, report => ReportSteps.Monitor(report, e)),
        ReportClosed e => Change(before, e.ReportId, report => ReportSteps.Close(report, e)),
        ReportReopened e => Change(before, e.ReportId, report => ReportSteps.SendBack(report, Step.Reopen, e.At)),
        PersonInformed e => ChangePerson(before, e.PersonId, person => person with { Informed = e.At }),
        InformationTermExtended e => ChangePerson(before, e.PersonId, person => person with { Extensions = [.. person.Extensions, new Extension(e.At, e.Reason)] }),
        NoticeGiven e => Change(before, e.ReportId, e.Notice, notice => notice with { Given = e.At }),
        NoticeAnnounced e => Change(before, e.ReportId, e.Notice, notice => notice with { Announced = e.At }),
        FeedbackGiven e => Change(before, e.ReportId, report => report with { Feedback = [.. report.Feedback, e.Outcome] }),
        FeedbackSent e => Change(before, e.ReportId, report => report with { FeedbackSent = e.Number }),
        PossibleLinkRejected e => LinkMoves.Reject(before, e),
        CaseClaimed or CaseTakenOver => ChangeAll(before, report => report with { AcuteSince = null }) with { Handler = new Handler(happened.By, happened.At) },
        CaseGivenBack => LetGo(before, happened.At),
        CaseProtected e => Protect(before, e),
        ProtectionLifted => before with { Protection = null },
        ProtectionBroken => before with { Protection = new Protection([.. before.Protection!.Staff, happened.By]) },
        ReportsLeft e => LinkMoves.Leave(before, e),
        ReportsArrived e => LinkMoves.Arrive(before, e),
        _ => throw new UnreachableException(),
    };

    /// <summary>The case with one of its reports changed.</summary>
    public static Case Change(Case before, string reportId, Func<CaseReport, CaseReport> change) =>
        before with { Reports = [.. before.Reports.Select(report => report.Id == reportId ? change(report) : report)] };

    private static Case ChangeAll(Case before, Func<CaseReport, CaseReport> change) => before with { Reports = [.. before.Reports.Select(change)] };

    private static Case Link(Case before, ReportLinked e)
    {
        var report = new CaseReport
        {
            Id = e.ReportId,
            Received = e.Received,
            Linked = e.At,
            Facts = e.Facts,
            JoinedDuring = before.Reports.Count == 0 ? null : FollowUpIn(before),
        };
        var persons = before.Persons.ToDictionary(person => person.Id, StringComparer.Ordinal);
        foreach (var person in e.Persons) persons[person.PersonId] = Record(persons.GetValueOrDefault(person.PersonId), person, e);
        return before with
        {
            Region = before.Region.Length > 0 ? before.Region : e.Region,
            Opened = before.Opened == default ? e.At : before.Opened,
            Municipality = e.Facts.Municipality ?? before.Municipality,
            Reports = SameIncident.Mark([.. before.Reports, report]),
            Persons = [.. persons.Values],
            PossibleLinks = [.. before.PossibleLinks, .. e.PossibleLinks],
            RelatedCases = [.. before.RelatedCases, .. NewlyRelated(before, e.RelatedCases)],
        };
    }

    // A report that came with a whole case may have pointed to this one.
    private static IEnumerable<RelatedCase> NewlyRelated(Case before, IReadOnlyList<RelatedCase> named) =>
        named.ExceptBy(before.RelatedCases.Select(known => known.CaseId).Append(before.Id), related => related.CaseId, StringComparer.Ordinal);

    private static CasePerson Record(CasePerson? known, LinkedPerson named, ReportLinked e)
    {
        var isBorn = !named.Details.Flags.Contains(PersonFlag.Unborn);
        return (known ?? new CasePerson(named.PersonId, named.Details)) with
        {
            Details = named.Details,
            Recorded = known?.Recorded ?? (isBorn ? new Recording(e.ReportId, e.At) : null),
        };
    }

    // Only a first decision ends the assessment: what came back was assessed already (CBS table 85361NED).
    private static FollowUp? FollowUpIn(Case before)
    {
        if (before.Reports.Any(report => report.State is ReportState.AwaitingProposal or ReportState.AwaitingDecision)) return FollowUp.DuringAssessment;
        return before.Reports.Min(report => StateTable.PhaseOf(report.State)) switch
        {
            Phase.Monitoring => FollowUp.DuringMonitoring,
            // Veilig Thuis was not involved any more: a known household, but not a follow-up as CBS counts it.
            Phase.Closed => null,
            _ => FollowUp.AfterAssessment,
        };
    }

    private static Case Decide(Case before, DecisionTaken e)
    {
        var after = Change(before, e.ReportId, report => ReportSteps.Decide(report, e));
        if (e.Referral is null) return after;
        var referral = new Referral(e.Referral, e.ReportId, e.Receiver!, ReferralStatus.Decided, e.At);
        return Inform(after with { Referrals = [.. after.Referrals, referral] }, e);
    }

    private static Case Inform(Case before, DecisionTaken e)
    {
        if (e.Informs is null) return before;
        var number = before.Notices.Count(notice => notice.ReportId == e.ReportId) + 1;
        return before with { Notices = [.. before.Notices, new Notice(e.ReportId, number, e.Informs, e.Receiver!, e.At)] };
    }

    // Who does not see a case does not have it in hand.
    private static Case Protect(Case before, CaseProtected e)
    {
        var after = before with { Protection = new Protection(e.Staff) };
        return after.Handler is { } handler && !after.Protection.Names(handler.Name) ? LetGo(after, e.At) : after;
    }

    // From now on nobody has it.
    private static Case LetGo(Case before, DateTimeOffset at) => ChangeAll(before, report => ReportSteps.Call(report, at)) with { Handler = null };

    private static Case ChangePerson(Case before, string personId, Func<CasePerson, CasePerson> change) =>
        before with { Persons = [.. before.Persons.Select(person => person.Id == personId ? change(person) : person)] };

    private static Case Change(Case before, string reportId, int number, Func<Notice, Notice> change) =>
        before with { Notices = [.. before.Notices.Select(notice => (notice.ReportId, notice.Number) == (reportId, number) ? change(notice) : notice)] };
}

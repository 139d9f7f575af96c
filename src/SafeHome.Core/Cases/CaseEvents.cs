using System.Diagnostics;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>What each event does to a case.</summary>
internal static class CaseEvents
{
    /// <summary>The case after one more event, but for the version.</summary>
    public static Case Apply(Case before, CaseEvent happened) => happened switch
    {
        ReportLinked e => Link(before, e),
        ProposalMade e => Change(before, e.ReportId, report => Propose(report, e)),
        DecisionTaken e => Decide(before, e),
        ReferralOffered e => Change(before, e.Referral, referral => referral with { Status = ReferralStatus.Offered, Offered = e.At, AnswerBefore = e.AnswerBefore }),
        ReferralAnswered e => Answer(before, e),
        ReferralWithdrawn e => TakeBack(before, e.Referral, e.At, referral => referral with { Status = ReferralStatus.Withdrawn, TakenBack = e.At, Reason = e.Reason }),
        ReferralLapsed e => TakeBack(before, e.Referral, e.At, referral => referral with { Status = ReferralStatus.Lapsed, TakenBack = e.At }),
        ReferralAnnounced e => Change(before, e.Referral, referral => referral with { Announced = e.At }),
        NoticeGiven e => Change(before, e.ReportId, e.Notice, notice => notice with { Given = e.At }),
        NoticeAnnounced e => Change(before, e.ReportId, e.Notice, notice => notice with { Announced = e.At }),
        FeedbackGiven e => Change(before, e.ReportId, report => report with { Feedback = [.. report.Feedback, e.Outcome] }),
        FeedbackSent e => Change(before, e.ReportId, report => report with { FeedbackSent = e.Number }),
        PossibleLinkRejected e => LinkMoves.Reject(before, e),
        CaseClaimed or CaseTakenOver => before with { Handler = new Handler(happened.By, happened.At) },
        CaseGivenBack => before with { Handler = null },
        ReportsLeft e => LinkMoves.Leave(before, e),
        ReportsArrived e => LinkMoves.Arrive(before, e),
        _ => throw new UnreachableException(),
    };

    private static Case Link(Case before, ReportLinked e)
    {
        var report = new CaseReport
        {
            Id = e.ReportId,
            Received = e.Received,
            Linked = e.At,
            Facts = e.Facts,
            JoinedDuring = before.Reports.Count == 0 ? null : FollowUpIn(before.Phase),
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
            RelatedCases = [.. before.RelatedCases, .. e.RelatedCases.ExceptBy(before.RelatedCases.Select(known => known.CaseId), related => related.CaseId, StringComparer.Ordinal)],
        };
    }

    private static CasePerson Record(CasePerson? known, LinkedPerson named, ReportLinked e)
    {
        var isBorn = !named.Details.Flags.Contains(PersonFlag.Unborn);
        return new CasePerson(named.PersonId, named.Details) { Recorded = known?.Recorded ?? (isBorn ? new Recording(e.ReportId, e.At) : null) };
    }

    private static FollowUp? FollowUpIn(Phase phase) => phase switch
    {
        Phase.Assessment => FollowUp.DuringAssessment,
        Phase.Transfer or Phase.Service => FollowUp.AfterAssessment,
        // Veilig Thuis was not involved any more: a known household, but not a follow-up as CBS counts it.
        _ => null,
    };

    private static CaseReport Propose(CaseReport before, ProposalMade e) => before with
    {
        Proposal = e.Proposal,
        Proposed = before.Proposed ?? e.At,
        AcuteSince = e.Proposal.Urgency is Urgency.Acute ? before.AcuteSince ?? e.At : null,
    };

    private static Case Decide(Case before, DecisionTaken e)
    {
        var after = Change(before, e.ReportId, report => report with { Decision = e, FirstDecided = report.FirstDecided ?? e.At });
        if (e.Receiver is null || e.Referral is null) return after;
        var referral = new Referral(e.Referral, e.ReportId, e.Receiver, ReferralStatus.Decided, e.At);
        var last = Math.Max(before.LastReferral, NumberIn(before, e.Referral));
        return Inform(after with { Referrals = [.. after.Referrals, referral], LastReferral = last }, e);
    }

    private static Case Inform(Case before, DecisionTaken e)
    {
        if (e.Informs is null) return before;
        var number = before.Notices.Count(notice => notice.ReportId == e.ReportId) + 1;
        return before with { Notices = [.. before.Notices, new Notice(e.ReportId, number, e.Informs, e.Receiver!, e.At)] };
    }

    private static Case Answer(Case before, ReferralAnswered e) => e.Accepted
        ? Change(before, e.Referral, referral => referral with { Status = ReferralStatus.Accepted, Answered = e.At })
        : TakeBack(before, e.Referral, e.At, referral => referral with { Status = ReferralStatus.Refused, Answered = e.At, Reason = e.Reason });

    // The report waits for a decision again: Veilig Thuis never stopped being responsible.
    private static Case TakeBack(Case before, ReferralId id, DateTimeOffset at, Func<Referral, Referral> change) => Change(
        Change(before, id, change),
        before.Referral(id)!.ReportId,
        report => report with { Decision = null, AcuteSince = report.AcuteSince is null ? null : at });

    private static Case Change(Case before, string reportId, Func<CaseReport, CaseReport> change) =>
        before with { Reports = [.. before.Reports.Select(report => report.Id == reportId ? change(report) : report)] };

    private static Case Change(Case before, ReferralId id, Func<Referral, Referral> change) =>
        before with { Referrals = [.. before.Referrals.Select(referral => referral.Id == id ? change(referral) : referral)] };

    private static Case Change(Case before, string reportId, int number, Func<Notice, Notice> change) =>
        before with { Notices = [.. before.Notices.Select(notice => (notice.ReportId, notice.Number) == (reportId, number) ? change(notice) : notice)] };

    private static int NumberIn(Case @case, ReferralId referral) => referral.CaseId == @case.Id ? referral.Number : 0;
}

using System.Diagnostics;
using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Cases;

/// <summary>What the events of a transfer do to it, and to the report on whose decision it rests.</summary>
internal static class ReferralEvents
{
    public static Case Apply(Case before, CaseEvent happened) => happened switch
    {
        ReferralOffered e => Change(
            before,
            e.Referral,
            referral => referral with { Status = ReferralStatus.Offered, Offered = e.At, AnswerBefore = e.AnswerBefore },
            report => ReportSteps.Take(report, Step.Offer)),
        ReferralAnswered { Accepted: true } e => Change(
            before,
            e.Referral,
            referral => referral with { Status = ReferralStatus.Accepted, Answered = e.At },
            report => ReportSteps.Take(report, Step.Accept)),
        ReferralAnswered e => Change(
            before,
            e.Referral,
            referral => referral with { Status = ReferralStatus.Refused, Answered = e.At, Reason = e.Reason },
            report => ReportSteps.SendBack(report, Step.Refuse, e.At)),
        ReferralWithdrawn e => Change(
            before,
            e.Referral,
            referral => referral with { Status = ReferralStatus.Withdrawn, TakenBack = e.At, Reason = e.Reason },
            report => ReportSteps.SendBack(report, Step.Withdraw, e.At)),
        ReferralLapsed e => Change(
            before,
            e.Referral,
            referral => referral with { Status = ReferralStatus.Lapsed, TakenBack = e.At },
            report => ReportSteps.SendBack(report, Step.Lapse, e.At)),
        ReferralAnnounced e => Change(before, e.Referral, referral => referral with { Announced = e.At }, report => report),
        _ => throw new UnreachableException(),
    };

    private static Case Change(Case before, ReferralId id, Func<Referral, Referral> change, Func<CaseReport, CaseReport> step) =>
        CaseEvents.Change(before, before.Referral(id)!.ReportId, step) with
        {
            Referrals = [.. before.Referrals.Select(referral => referral.Id == id ? change(referral) : referral)],
        };
}

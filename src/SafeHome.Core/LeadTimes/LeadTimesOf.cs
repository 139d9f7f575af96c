using SafeHome.Core.Cases;

namespace SafeHome.Core.LeadTimes;

/// <summary>The lead times of a report, computed from its case.</summary>
public static class LeadTimesOf
{
    /// <summary>Receipt to triage, triage to decision, and for every transfer offer to acceptance; those that have started.</summary>
    public static IEnumerable<LeadTime> Report(Case @case, CaseReport report)
    {
        yield return new LeadTime(LeadTimeTerm.ReceiptToTriage, 1, report.Received, report.Proposed);
        if (report.Proposed is { } proposed)
            yield return new LeadTime(LeadTimeTerm.TriageToDecision, 1, proposed, report.FirstDecided);
        var number = 0;
        foreach (var referral in @case.Referrals.Where(referral => referral.ReportId == report.Id))
        {
            number++;
            if (referral.Offered is not { } offered) continue;
            var accepted = referral.Status is ReferralStatus.Accepted ? referral.Answered : null;
            yield return new LeadTime(LeadTimeTerm.OfferToAcceptance, number, offered, accepted)
            {
                IsVoid = referral.CameBack,
            };
        }
    }
}

/// <summary>One lead time of a report.</summary>
/// <param name="Term">Between which two moments.</param>
/// <param name="Number">Tells several transfers of one report apart.</param>
/// <param name="Start">When it began.</param>
/// <param name="Stop">When it ended; null while it has not.</param>
public sealed record LeadTime(LeadTimeTerm Term, int Number, DateTimeOffset Start, DateTimeOffset? Stop)
{
    /// <summary>Whether it can never end: a transfer that came back is not accepted any more, and does not count.</summary>
    public bool IsVoid { get; init; }
}

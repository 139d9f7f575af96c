using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>What Veilig Thuis knew of a household when a report came.</summary>
public static class CaseHistories
{
    /// <summary>Earlier reports, those about one incident counted as one, and the report's own incident not at all; and how transfers were answered.</summary>
    public static CaseHistory Of(Case @case, CaseReport report, ReceiverDirectory receivers)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(receivers);
        var own = report.SameIncidentAs ?? report.Id;
        var earlier = @case.Reports
            .Where(other => other.ComesBefore(report) && other.SameIncidentAs is null && other.Id != own)
            .ToList();
        var answered = @case.Referrals.Where(referral => referral.Answered < report.Received).ToList();
        var accepted = answered.Where(referral => referral.Status is ReferralStatus.Accepted).ToList();
        return new CaseHistory(earlier.Count, earlier.Count(other => other.Received >= report.Received.AddMonths(-12)))
        {
            TransferAccepted = accepted.Count > 0,
            TransferRefused = answered.Exists(referral => referral.Status is ReferralStatus.Refused),
            SaveAccepted = accepted.Exists(referral => receivers.Find(referral.Receiver)?.Kind is ReceiverKind.Save),
            ServiceUnderWay = @case.Reports.SelectMany(other => other.Services)
                .Any(service => service.Decided < report.Received && !(service.Completed <= report.Received)),
            CameBackFrom =
            [
                .. @case.Referrals.Where(referral => referral.ReportId == report.Id && referral.CameBack).Select(referral => referral.Receiver)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }
}

using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>
/// What a reporter is to be told (CORV "VT Terugkoppeling"): VT-01-xx, then VT-02 or VT-03; VT-00 and VT-99 end at once, wherever the report goes.
/// </summary>
public static class FeedbackDue
{
    /// <summary>Overdracht: the receiver has accepted.</summary>
    public const string Transferred = "VT-02";

    /// <summary>Afsluiting zonder overdracht.</summary>
    public const string ClosedWithoutTransfer = "VT-03";

    /// <summary>The outcomes that the reporter has not been told yet, in order.</summary>
    public static IReadOnlyList<string> For(Case @case, string reportId)
    {
        var report = @case.Report(reportId);
        return report is null ? [] : [.. OutcomesSoFar(@case, report).Except(report.Feedback, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OutcomesSoFar(Case @case, CaseReport report)
    {
        if (report.Decision is not { } decided) yield break;
        yield return decided.Decision.Code();
        var isTransferred = @case.Referrals.Any(referral => referral.ReportId == report.Id && referral.Status is ReferralStatus.Accepted);
        if (decided.Decision is DecisionCode.NoFollowUp || (report.Closed is not null && !isTransferred)) yield return ClosedWithoutTransfer;
        if (isTransferred && decided.Decision is DecisionCode.Transfer) yield return Transferred;
    }
}

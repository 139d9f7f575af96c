using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Routing;

/// <summary>Finds the case in which a transfer or a notice is now.</summary>
public sealed class FindOffer(FindTransfer transfers, ReportStore reports, CaseStore cases)
{
    /// <summary>The case; null where there is no such transfer or notice.</summary>
    /// <exception cref="ConflictException">Its report is on its way to another case: that takes a moment.</exception>
    public async Task<Case?> CaseOfAsync(string offer, CancellationToken cancellation = default)
    {
        if (ReferralId.TryRead(offer, out var referral)) return await transfers.CaseOfAsync(referral, cancellation);
        if (!NoticeId.TryRead(offer, out var notice)) return null;
        if ((await reports.StatusAsync(notice.ReportId, cancellation))?.Case is not { } caseId) return null;
        if ((await cases.LoadAsync(caseId, cancellation))?.Case is not { } @case) return null;
        if (@case.Report(notice.ReportId) is null) throw new ConflictException("find the case of a notice");
        return @case.Notice(notice.ReportId, notice.Number) is null ? null : @case;
    }

    /// <summary>Whether it was put before its receiver.</summary>
    public async Task<bool> ExistsAsync(string offer, CancellationToken cancellation = default) =>
        await CaseOfAsync(offer, cancellation) is { } @case && (ReferralId.TryRead(offer, out var referral)
            ? @case.Referral(referral)?.Offered is not null
            : NoticeId.TryRead(offer, out var notice) && @case.Notice(notice.ReportId, notice.Number)?.Given is not null);
}

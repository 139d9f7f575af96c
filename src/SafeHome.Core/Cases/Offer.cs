namespace SafeHome.Core.Cases;

/// <summary>What stands in the list of a receiver and was not announced to its own system yet: a transfer that waits for an answer, or a notice.</summary>
/// <param name="Id">By which the receiver knows it: a <see cref="ReferralId"/> or a <see cref="NoticeId"/>, as text.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Since">When it was put there.</param>
/// <param name="IsNotice">Whether it only informs.</param>
public sealed record Offer(string Id, string Receiver, DateTimeOffset Since, bool IsNotice)
{
    /// <summary>The offer with that id; null where it was announced, or there is nothing (any more) that waits for the receiver.</summary>
    public static Offer? Unannounced(Case @case, string id)
    {
        if (ReferralId.TryRead(id, out var referralId))
        {
            return @case.Referral(referralId) is { Status: ReferralStatus.Offered, Announced: null } referral
                ? new Offer(id, referral.Receiver, referral.Offered!.Value, IsNotice: false)
                : null;
        }

        return NoticeId.TryRead(id, out var noticeId) && @case.Notice(noticeId.ReportId, noticeId.Number) is { Given: { } given, Announced: null } notice && notice.StandsIn(@case)
            ? new Offer(id, notice.Receiver, given, IsNotice: true)
            : null;
    }

    /// <summary>What happens when the receiver's system takes the message about it.</summary>
    /// <exception cref="FormatException">The id is none of an offer.</exception>
    public CaseEvent Announced(DateTimeOffset at) =>
        ReferralId.TryRead(Id, out var referral) ? new ReferralAnnounced(at, CaseEvent.System, referral)
        : NoticeId.TryRead(Id, out var notice) ? new NoticeAnnounced(at, CaseEvent.System, notice.ReportId, notice.Number)
        : throw new FormatException("This names neither a transfer nor a notice.");
}

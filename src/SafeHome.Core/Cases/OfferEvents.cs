namespace SafeHome.Core.Cases;

/// <summary>The receiver's own system took the message that a transfer waits for it.</summary>
public sealed record ReferralAnnounced(DateTimeOffset At, string By, ReferralId Referral) : CaseEvent(At, By), IConcernsReferral;

/// <summary>The receiver's own system took the message that a notice stands in its list.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="ReportId">The report whose decision the notice belongs to.</param>
/// <param name="Notice">Which notice of that report.</param>
public sealed record NoticeAnnounced(DateTimeOffset At, string By, string ReportId, int Notice) : CaseEvent(At, By), IConcernsReport;

using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Cases;

/// <summary>The codes of what happens to reports and transfers, as they are written outside.</summary>
public static class CaseCodes
{
    /// <summary>The code, such as <c>tijdensMonitoring</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static string Code(this FollowUp phase) => phase switch
    {
        FollowUp.DuringAssessment => "tijdensVeiligheidsbeoordeling",
        FollowUp.AfterAssessment => "naVeiligheidsbeoordeling",
        FollowUp.DuringMonitoring => "tijdensMonitoring",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    /// <summary>The code, such as <c>nietBevestigd</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static string Code(this ServiceOutcome outcome) => outcome switch
    {
        ServiceOutcome.Confirmed => "bevestigd",
        ServiceOutcome.NotConfirmed => "nietBevestigd",
        ServiceOutcome.NoViolence => "geenSprake",
        ServiceOutcome.Unfinished => "afgebroken",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The code, such as <c>aangeboden</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static string Code(this ReferralStatus status) => status switch
    {
        ReferralStatus.Decided => "besloten",
        ReferralStatus.Offered => "aangeboden",
        ReferralStatus.Accepted => "aanvaard",
        ReferralStatus.Refused => "geweigerd",
        ReferralStatus.Withdrawn => "ingetrokken",
        ReferralStatus.Lapsed => "verlopen",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

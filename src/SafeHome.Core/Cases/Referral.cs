using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>A transfer of the follow-up to a receiver.</summary>
/// <param name="Id">By which its receiver knows it.</param>
/// <param name="ReportId">The report whose decision it carries out.</param>
/// <param name="Receiver">To whom.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Decided">When it was decided on.</param>
/// <param name="Offered">When it was put before the receiver.</param>
/// <param name="Answered">When the receiver answered.</param>
/// <param name="Reason">Why it was refused or withdrawn.</param>
public sealed record Referral(
    ReferralId Id,
    string ReportId,
    string Receiver,
    ReferralStatus Status,
    DateTimeOffset Decided,
    DateTimeOffset? Offered = null,
    DateTimeOffset? Answered = null,
    string? Reason = null) : PersonalData
{
    /// <summary>The first moment at which an answer is too late; null before it is offered.</summary>
    public DateTimeOffset? AnswerBefore { get; init; }

    /// <summary>When the receiver's own system took the message that it waits; null where it did not, or has no such system.</summary>
    public DateTimeOffset? Announced { get; init; }

    /// <summary>When Veilig Thuis took it back unanswered; null where it did not.</summary>
    public DateTimeOffset? TakenBack { get; init; }

    /// <summary>Whether it came back: refused, withdrawn or left without an answer.</summary>
    public bool CameBack => Status is ReferralStatus.Refused or ReferralStatus.Withdrawn or ReferralStatus.Lapsed;

    /// <summary>Whether it still waits for its receiver.</summary>
    public bool IsOpen => Status is ReferralStatus.Decided or ReferralStatus.Offered;
}

/// <summary>A transfer that is found in another case now.</summary>
/// <param name="Id">The transfer.</param>
/// <param name="To">The case.</param>
public sealed record MovedReferral(ReferralId Id, string To);

/// <summary>How far a transfer is.</summary>
public enum ReferralStatus
{
    /// <summary>Decided on; the receiver does not see it yet.</summary>
    Decided,

    /// <summary>aangeboden: the receiver's clock runs.</summary>
    Offered,

    /// <summary>aanvaard: the receiver is responsible now.</summary>
    Accepted,

    /// <summary>geweigerd: the case is back on the worklist.</summary>
    Refused,

    /// <summary>ingetrokken: Veilig Thuis took it back before it was answered.</summary>
    Withdrawn,

    /// <summary>verlopen: the receiver did not answer in time, and the case is back on the worklist.</summary>
    Lapsed,
}

namespace SafeHome.Core.Cases;

/// <summary>The command by which a transfer that its receiver left without an answer comes back.</summary>
/// <param name="Referral">The transfer.</param>
public sealed record LapseReferral(ReferralId Referral)
{
    /// <summary>Decides whether it comes back now: only while it waits for an answer, and only from the end of the term.</summary>
    public CommandResult On(Case @case, DateTimeOffset at) =>
        @case.Referral(Referral) is { Status: ReferralStatus.Offered } referral && referral.AnswerBefore <= at
            ? new CommandResult([new ReferralLapsed(at, CaseEvent.System, Referral)])
            : new CommandResult([]);
}

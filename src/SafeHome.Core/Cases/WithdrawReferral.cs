using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker takes back a transfer that was not answered yet.</summary>
/// <param name="Referral">The transfer.</param>
/// <param name="Reason">Always needed.</param>
public sealed record WithdrawReferral(ReferralId Referral, string? Reason) : PersonalData
{
    /// <summary>Decides what the command does to the case. Withdrawing again changes nothing; what was answered stays answered.</summary>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            return CommandResult.Invalid("/reden", "required", "Intrekken vraagt een reden.");
        return @case.Referral(Referral)?.Status switch
        {
            ReferralStatus.Decided or ReferralStatus.Offered => new CommandResult([new ReferralWithdrawn(at, by, Referral, Reason)]),
            ReferralStatus.Withdrawn => new CommandResult([]),
            ReferralStatus.Accepted => CommandResult.Conflict("alAanvaard", "De ontvanger heeft deze overdracht al aanvaard."),
            _ => CommandResult.Conflict("nietOpen", "Deze overdracht staat niet meer open."),
        };
    }
}

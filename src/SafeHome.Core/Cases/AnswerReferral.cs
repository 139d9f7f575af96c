using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a receiver accepts or refuses a transfer.</summary>
/// <param name="Referral">The transfer.</param>
/// <param name="Accepted">Whether the receiver takes it.</param>
/// <param name="Reason">Needed for a refusal.</param>
public sealed record AnswerReferral(ReferralId Referral, bool Accepted, string? Reason) : PersonalData
{
    /// <summary>Decides what the answer does to the case. The same answer again changes nothing; another one is a conflict. After the agreed term an answer still counts, until the transfer is taken back.</summary>
    /// <param name="case">The case.</param>
    /// <param name="moments">When Veilig Thuis looks again at a household for which it had set conditions.</param>
    /// <param name="at">Now.</param>
    /// <param name="by">Who answers.</param>
    public CommandResult On(Case @case, MonitoringMoments moments, DateTimeOffset at, string by)
    {
        if (!Accepted && string.IsNullOrWhiteSpace(Reason))
            return CommandResult.Invalid("/reden", "required", "Een weigering vraagt een reden.");
        var referral = @case.Referral(Referral);
        return referral?.Status switch
        {
            ReferralStatus.Offered => new CommandResult(
            [
                new ReferralAnswered(at, by, Referral, Accepted, Reason),
                .. Accepted ? ReportCommands.MonitoringAfter(@case.Report(referral.ReportId)!, moments, at, by) : [],
            ]),
            ReferralStatus.Accepted when Accepted => new CommandResult([]),
            ReferralStatus.Refused when !Accepted => new CommandResult([]),
            ReferralStatus.Accepted or ReferralStatus.Refused =>
                CommandResult.Conflict("alBeantwoord", "Op deze overdracht is al anders geantwoord."),
            ReferralStatus.Withdrawn => CommandResult.Conflict("ingetrokken", "Veilig Thuis heeft deze overdracht ingetrokken."),
            ReferralStatus.Lapsed => CommandResult.Conflict("verlopen", "De termijn is verstreken; Veilig Thuis heeft de overdracht teruggenomen."),
            _ => CommandResult.Conflict("nietAangeboden", "Deze overdracht is niet aangeboden."),
        };
    }
}

using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker decides on a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="Service">Needed for, and only for, <see cref="DecisionCode.VeiligThuisActs"/>.</param>
/// <param name="Receiver">Needed for, and only for, <see cref="DecisionCode.Transfer"/>.</param>
/// <param name="Motivation">Needed when the decision deviates from the proposal, and for no follow-up.</param>
public sealed record TakeDecision(string ReportId, DecisionCode Decision, Service? Service, string? Receiver, string? Motivation)
    : PersonalData
{
    /// <summary>Decides what the command does to the case. Rules propose, a person decides: every deviation takes a reason.</summary>
    public CommandResult On(Case @case, ReceiverDirectory receivers, DateTimeOffset at, string by)
    {
        if (@case.Report(ReportId) is not { } report)
            return CommandResult.Invalid("/melding", "unknown", "Deze melding hoort niet bij de casus.");
        if (report.Proposal is not { } proposal)
            return CommandResult.Conflict("nogGeenVoorstel", "Er is nog geen voorstel voor deze melding.");
        if (report.Decision is not null)
            return CommandResult.Conflict("alBesloten", "Over deze melding is al besloten.");
        if (Decision is DecisionCode.VeiligThuisActs != Service.HasValue)
            return CommandResult.Invalid("/dienst", Service.HasValue ? "notAllowed" : "required", "Een dienst hoort bij besluit VT-01-01, en alleen daarbij.");
        if (Decision is DecisionCode.Transfer != Receiver is not null)
            return CommandResult.Invalid("/ontvanger", Receiver is null ? "required" : "notAllowed", "Een ontvanger hoort bij besluit VT-01-02, en alleen daarbij.");
        if (Receiver is not null && UnfitReceiver(receivers, at) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(Motivation) && NeedsMotivation(proposal))
            return CommandResult.Invalid("/motivering", "required", "Een besluit dat afwijkt van het voorstel, of zonder vervolg, vraagt een motivering.");
        var decision = new DecisionTaken(at, by, ReportId, Decision, Service, Receiver, Motivation, Receiver is null ? null : @case.NextReferral);
        return new CommandResult([decision with { Informs = Informs(report, @case, receivers, at) }]);
    }

    private CommandResult? UnfitReceiver(ReceiverDirectory receivers, DateTimeOffset at) => receivers.Find(Receiver!) switch
    {
        null => CommandResult.Invalid("/ontvanger", "unknown", "Deze ontvanger is niet bekend."),
        var receiver when !receiver.Validity.Contains(DutchTime.DayOf(at)) =>
            CommandResult.Invalid("/ontvanger", "notValid", "Deze ontvanger neemt vandaag geen overdrachten aan."),
        _ => null,
    };

    private string? Informs(CaseReport report, Case @case, ReceiverDirectory receivers, DateTimeOffset at) =>
        Receiver is not null && receivers.Find(Receiver) is { } lead
            ? Informing.BesideThe(
                lead.Kind, report.Facts.Minors, report.Facts.Municipality ?? @case.Municipality, report.Facts.PostcodeArea, receivers.On(DutchTime.DayOf(at)))?.Id
            : null;

    private bool NeedsMotivation(Proposal proposal) =>
        Decision is DecisionCode.NoFollowUp ||
        (Decision, Service, Receiver) != (proposal.Decision, proposal.Service, proposal.Receiver);
}

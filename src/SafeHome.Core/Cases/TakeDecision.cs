using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker decides on a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="Service">Needed for, and only for, <see cref="DecisionCode.VeiligThuisActs"/>.</param>
/// <param name="Receiver">Needed for <see cref="DecisionCode.Transfer"/>; with what came to the wrong place it may be named, with others not.</param>
/// <param name="Motivation">Needed where <see cref="WhyMotivate"/> says so.</param>
public sealed record TakeDecision(string ReportId, DecisionCode Decision, Service? Service, string? Receiver, string? Motivation)
    : PersonalData
{
    /// <summary>Decides what the command does to the case. Rules propose, a person decides: every deviation takes a reason.</summary>
    /// <param name="case">The case.</param>
    /// <param name="receivers">To whom can be transferred.</param>
    /// <param name="moments">When Veilig Thuis looks again at a household for which it had set conditions.</param>
    /// <param name="clocks">Tells whether the decision is late.</param>
    /// <param name="at">Now.</param>
    /// <param name="by">Who decides.</param>
    public CommandResult On(Case @case, ReceiverDirectory receivers, MonitoringMoments moments, CaseClocks clocks, DateTimeOffset at, string by) =>
        ReportCommands.On(@case, ReportId, ReportSteps.Of(Decision, Receiver), report => On(@case, report, receivers, moments, clocks, at, by));

    private CommandResult On(
        Case @case, CaseReport report, ReceiverDirectory receivers, MonitoringMoments moments, CaseClocks clocks, DateTimeOffset at, string by)
    {
        if (Decision is DecisionCode.VeiligThuisActs != Service.HasValue)
            return CommandResult.Invalid("/dienst", Service.HasValue ? "notAllowed" : "required", "Een dienst hoort bij besluit VT-01-01, en alleen daarbij.");
        if (Receiver is null ? Decision is DecisionCode.Transfer : !Decision.MayNameReceiver())
        {
            return CommandResult.Invalid(
                "/ontvanger", Receiver is null ? "required" : "notAllowed", "Een ontvanger hoort bij besluit VT-01-02; bij VT-00 en VT-99 mag er een, en elders niet.");
        }

        if (Receiver is not null && UnfitReceiver(@case, receivers, at) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(Motivation) && WhyMotivate.For(this, report, clocks) is [_, ..] why)
            return CommandResult.Invalid("/motivering", "required", string.Join(' ', why));
        var decision = new DecisionTaken(at, by, ReportId, Decision, Service, Receiver, Motivation, Receiver is null ? null : @case.NextReferral);
        return new CommandResult(
        [
            decision with { Informs = Informs(report, @case, receivers, at) },
            .. Decision is DecisionCode.NoFollowUp ? ReportCommands.MonitoringAfter(report, moments, at, by) : [],
        ]);
    }

    private CommandResult? UnfitReceiver(Case @case, ReceiverDirectory receivers, DateTimeOffset at) => receivers.Find(Receiver!) switch
    {
        null => CommandResult.Invalid("/ontvanger", "unknown", "Deze ontvanger is niet bekend."),
        var receiver when !receiver.Validity.Contains(DutchTime.DayOf(at)) =>
            CommandResult.Invalid("/ontvanger", "notValid", "Deze ontvanger neemt vandaag geen overdrachten aan."),
        var receiver when receiver.IsVeiligThuisOf(@case.Region) =>
            CommandResult.Invalid("/ontvanger", "notAllowed", "Deze casus is al bij dit Veilig Thuis."),
        _ => null,
    };

    private string? Informs(CaseReport report, Case @case, ReceiverDirectory receivers, DateTimeOffset at) =>
        Receiver is not null && receivers.Find(Receiver) is { } lead
            ? Informing.BesideThe(
                lead.Kind, report.Facts.Minors, report.Facts.Municipality ?? @case.Municipality, report.Facts.PostcodeArea, receivers.On(DutchTime.DayOf(at)))?.Id
            : null;
}

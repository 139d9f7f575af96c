using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;
using SafeHome.Workbench.Words;

namespace SafeHome.Workbench.Cases.Forms;

/// <summary>A decision that can be chosen, with its service where it takes one.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Service">The service.</param>
/// <param name="HasReceiver">Whether the receiver counts that is chosen beside it.</param>
public sealed record DecisionChoice(DecisionCode Decision, Service? Service, bool HasReceiver = false)
{
    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<DecisionChoice> All { get; } =
    [
        new(DecisionCode.Transfer, null, HasReceiver: true),
        new(DecisionCode.VeiligThuisActs, Core.Triage.Service.Investigation),
        new(DecisionCode.VeiligThuisActs, Core.Triage.Service.ConditionsAndFollowUp),
        new(DecisionCode.RegionalCustomWork, null),
        new(DecisionCode.NoFollowUp, null),
        new(DecisionCode.NotAdmissible, null),
        new(DecisionCode.NotAdmissible, null, HasReceiver: true),
        new(DecisionCode.WrongAddressee, null),
        new(DecisionCode.WrongAddressee, null, HasReceiver: true),
    ];

    /// <summary>As a form sends it.</summary>
    public string Value => (Service, SendsOn) switch
    {
        ({ } service, _) => $"{Decision.Code()}/{service.Code()}",
        (_, true) => $"{Decision.Code()}/ontvanger",
        _ => Decision.Code(),
    };

    /// <summary>As it is read.</summary>
    public string Text => (Service, SendsOn) switch
    {
        ({ } service, _) => $"{Labels.Of(Decision)}: {Labels.Inside(Labels.Of(service))}",
        (_, true) => $"{Labels.Of(Decision)}, en doorsturen",
        _ => Labels.Of(Decision),
    };

    // With a transfer a receiver goes without saying.
    private bool SendsOn => HasReceiver && Decision is not DecisionCode.Transfer;

    /// <summary>The reports of a case that a person can decide on now, the most urgent first.</summary>
    internal static IReadOnlyList<CaseReport> Waiting(Case @case) =>
        [.. @case.Reports.Where(report => StateTable.Allows(report.State, Step.DecideTransfer)).OrderBy(report => report.Proposal?.Urgency ?? Urgency.Regular)];

    /// <summary>The choice that a proposal makes.</summary>
    internal static DecisionChoice Of(Proposal proposal) =>
        new(proposal.Decision, proposal.Service, proposal.Decision is DecisionCode.Transfer || proposal.Receiver is not null);

    internal static DecisionChoice? Find(string? value) => All.FirstOrDefault(choice => choice.Value == value);
}

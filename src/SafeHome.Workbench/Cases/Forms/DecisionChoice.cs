using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;
using SafeHome.Workbench.Words;

namespace SafeHome.Workbench.Cases.Forms;

/// <summary>A decision that can be chosen, with its service where it takes one.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Service">The service.</param>
public sealed record DecisionChoice(DecisionCode Decision, Service? Service)
{
    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<DecisionChoice> All { get; } =
    [
        new(DecisionCode.Transfer, null),
        new(DecisionCode.VeiligThuisActs, Core.Triage.Service.Investigation),
        new(DecisionCode.VeiligThuisActs, Core.Triage.Service.ConditionsAndFollowUp),
        new(DecisionCode.RegionalCustomWork, null),
        new(DecisionCode.NoFollowUp, null),
        new(DecisionCode.NotAdmissible, null),
        new(DecisionCode.WrongAddressee, null),
    ];

    /// <summary>As a form sends it.</summary>
    public string Value => Service is { } service ? $"{Decision.Code()}/{service.Code()}" : Decision.Code();

    /// <summary>As it is read.</summary>
    public string Text => Service is { } service ? $"{Labels.Of(Decision)}: {Labels.Of(service).ToLowerInvariant()}" : Labels.Of(Decision);

    /// <summary>The reports of a case that a person can decide on now.</summary>
    internal static IReadOnlyList<CaseReport> Waiting(Case @case) => [.. @case.Reports.Where(report => StateTable.Allows(report.State, Step.DecideTransfer))];

    internal static DecisionChoice Of(DecisionCode decision, Service? service) => new(decision, service);

    internal static DecisionChoice? Find(string? value) => All.FirstOrDefault(choice => choice.Value == value);
}

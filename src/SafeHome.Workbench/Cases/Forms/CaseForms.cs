using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Workbench.Forms;

namespace SafeHome.Workbench.Cases.Forms;

/// <summary>What every form of a case carries.</summary>
public abstract class CaseForm : ReasonedForm
{
    /// <summary>The version of the case that its writer saw.</summary>
    public int Version { get; set; }
}

/// <summary>A decision as it is filled in.</summary>
public sealed class DecisionForm : CaseForm
{
    /// <summary>The report.</summary>
    public string? Report { get; set; }

    /// <summary>The code of the decision, with what belongs to it behind it, such as <c>VT-01-01/onderzoek</c>.</summary>
    public string? Choice { get; set; }

    /// <summary>The receiver; it counts only where the choice has one.</summary>
    public string? Receiver { get; set; }

    /// <summary>A receiver that is not known for the household; it goes before the one above.</summary>
    public string? OtherReceiver { get; set; }

    /// <summary>The form as the proposal would fill it in.</summary>
    internal static DecisionForm Of(Case @case, CaseReport report) => new()
    {
        Version = @case.Version,
        Report = report.Id,
        Choice = report.Proposal is { } proposal ? DecisionChoice.Of(proposal).Value : null,
        Receiver = report.Proposal?.Receiver,
    };

    /// <summary>The command; null where nothing was chosen.</summary>
    internal TakeDecision? ToCommand() => Report is null || DecisionChoice.Find(Choice) is not { } choice
        ? null
        : new TakeDecision(Report, choice.Decision, choice.Service, choice.HasReceiver ? ReceiverOf() : null, Explanation);

    private string? ReceiverOf() => string.IsNullOrEmpty(OtherReceiver) ? Receiver : OtherReceiver;
}

/// <summary>What is done with a link.</summary>
public sealed class LinkForm : CaseForm
{
    /// <summary>bevestigen, afwijzen or losmaken.</summary>
    public string? Action { get; set; }

    /// <summary>The other case, for what is judged.</summary>
    public string? Other { get; set; }

    /// <summary>The report, for what is undone.</summary>
    public string? Report { get; set; }
}

/// <summary>Who has the case in hand.</summary>
public sealed class HandlerForm : CaseForm
{
    /// <summary>oppakken, overnemen or teruggeven.</summary>
    public string? Action { get; set; }
}

/// <summary>Who alone may see the case.</summary>
public sealed class ProtectionForm : CaseForm
{
    /// <summary>afschermen or opheffen.</summary>
    public string? Action { get; set; }

    /// <summary>The names, each on a line of its own.</summary>
    public string? Staff { get; set; }

    /// <summary>The command.</summary>
    internal ProtectCase ToCommand() => new(Action is "opheffen" ? [] : (Staff ?? "").Split('\n'), Explanation);
}

/// <summary>Opens a protected case.</summary>
public sealed class UnshieldForm : ReasonedForm
{
    /// <summary>The case.</summary>
    public string? CaseId { get; set; }
}

/// <summary>Asks for the name of a shielded reporter.</summary>
public sealed class RevealForm : CaseForm
{
    /// <summary>The report.</summary>
    public string? Report { get; set; }
}

/// <summary>What happened after a decision.</summary>
public sealed class ProgressForm : CaseForm
{
    /// <summary>What happened: beginnen, afronden, monitoren, afsluiten, heropenen, informeren or verlengen.</summary>
    public string? Action { get; set; }

    /// <summary>The report, for what concerns one.</summary>
    public string? Report { get; set; }

    /// <summary>The person, for what concerns one.</summary>
    public string? Person { get; set; }

    /// <summary>The name of what a service found, or veilig or onveilig of a monitoring.</summary>
    public string? Outcome { get; set; }

    /// <summary>The command; null where the form is not one of the page's.</summary>
    internal ICaseCommand? ToCommand(MonitoringMoments moments, CaseClocks clocks) => Action switch
    {
        "beginnen" => new StartService(Report ?? ""),
        "afronden" => new CompleteService(Report ?? "", Enum.TryParse<ServiceOutcome>(Outcome, out var outcome) && Enum.IsDefined(outcome) ? outcome : null, Explanation),
        "monitoren" => new RecordMonitoring(Report ?? "", Outcome is "veilig", Explanation),
        "afsluiten" => new CloseReport(Report ?? "", Explanation, moments),
        "heropenen" => new ReopenReport(Report ?? "", Explanation),
        "informeren" => new InformPerson(Person ?? ""),
        "verlengen" => new ExtendInformationTerm(Person ?? "", Explanation, clocks),
        _ => null,
    };
}

/// <summary>Takes back a transfer.</summary>
public sealed class WithdrawForm : CaseForm
{
    /// <summary>The transfer.</summary>
    public string? Transfer { get; set; }
}

using System.Diagnostics;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The states in the words of the interface.</summary>
public static class StateTexts
{
    /// <summary>The code of a state.</summary>
    public static string Code(this ReportState state) => state switch
    {
        ReportState.AwaitingProposal => "wachtOpVoorstel",
        ReportState.AwaitingDecision => "wachtOpBesluit",
        ReportState.AwaitingNewDecision => "wachtOpNieuwBesluit",
        ReportState.TransferDecided => "overdrachtBesloten",
        ReportState.TransferOffered => "overdrachtAangeboden",
        ReportState.ServiceDecided => "dienstIngezet",
        ReportState.ServiceRunning => "dienstLoopt",
        ReportState.ServiceCompleted => "dienstAfgerond",
        ReportState.Monitoring => "monitoring",
        ReportState.Closed => "afgesloten",
        _ => throw new UnreachableException(),
    };

    /// <summary>A step in words.</summary>
    public static string Text(this Step step) => step switch
    {
        Step.Propose => "voorstellen",
        Step.DecideTransfer => "overdragen (VT-01-02)",
        Step.DecideService => "een dienst inzetten (VT-01-01, VT-01-04)",
        Step.DecideNothing => "besluiten dat er niets volgt (VT-00, VT-01-03, VT-99)",
        Step.Offer => "de overdracht aanbieden",
        Step.Accept => "de overdracht aanvaarden",
        Step.Refuse => "de overdracht weigeren",
        Step.Withdraw => "de overdracht intrekken",
        Step.Lapse => "de overdracht laten verlopen",
        Step.StartService => "de dienst beginnen",
        Step.CompleteService => "de dienst afronden",
        Step.BreakOffService => "de dienst afbreken",
        Step.PlanMonitoring => "monitoring plannen",
        Step.FindSafe => "monitoring als veilig vastleggen",
        Step.FindSafeLast => "de laatste monitoring als veilig vastleggen",
        Step.FindUnsafe => "monitoring als onveilig vastleggen",
        Step.Close => "afsluiten",
        Step.Reopen => "heropenen",
        _ => throw new UnreachableException(),
    };

    /// <summary>What a person is told who asks for a step that cannot be taken there.</summary>
    internal static CommandResult Refusal(this ReportState state, Step step)
    {
        var text = step.Text();
        return CommandResult.Conflict(state.Code(), $"{char.ToUpperInvariant(text[0])}{text[1..]} kan nu niet: {Why(state)}");
    }

    private static string Why(ReportState state) => state switch
    {
        ReportState.AwaitingProposal => "er is nog geen voorstel voor deze melding.",
        ReportState.AwaitingDecision => "over deze melding is nog niet besloten.",
        ReportState.AwaitingNewDecision => "over deze melding moet opnieuw besloten worden.",
        ReportState.TransferDecided => "over deze melding is besloten, en de overdracht wordt aangeboden.",
        ReportState.TransferOffered => "over deze melding is besloten, en de overdracht wacht op antwoord van de ontvanger.",
        ReportState.ServiceDecided => "over deze melding is besloten, en de dienst is nog niet begonnen.",
        ReportState.ServiceRunning => "over deze melding is besloten, en de dienst loopt.",
        ReportState.ServiceCompleted => "de dienst is afgerond. Draag over, zet een andere dienst in, of sluit de melding af.",
        ReportState.Monitoring => "over deze melding is besloten, en zij is in monitoring.",
        ReportState.Closed => "de melding is afgesloten. Zij kan heropend worden.",
        _ => throw new UnreachableException(),
    };
}

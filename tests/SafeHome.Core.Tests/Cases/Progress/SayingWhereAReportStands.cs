using System.Diagnostics;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

/// <summary>Who asks for a step that cannot be taken is told which, and where the report stands.</summary>
public sealed class SayingWhereAReportStands
{
    public static TheoryData<ReportState, ICaseCommand, string, string> Commands => new()
    {
        { ReportState.AwaitingProposal, new StartService("r"), "wachtOpVoorstel", "De dienst beginnen kan nu niet: er is nog geen voorstel voor deze melding." },
        { ReportState.AwaitingDecision, new CompleteService("r", ServiceOutcome.Confirmed, null), "wachtOpBesluit", "De dienst afronden kan nu niet: over deze melding is nog niet besloten." },
        { ReportState.AwaitingNewDecision, Close, "wachtOpNieuwBesluit", "Afsluiten kan nu niet: over deze melding moet opnieuw besloten worden." },
        { ReportState.TransferDecided, new ReopenReport("r", "Zo."), "overdrachtBesloten", "Heropenen kan nu niet: over deze melding is besloten, en de overdracht wordt aangeboden." },
        { ReportState.TransferOffered, new CompleteService("r", ServiceOutcome.Unfinished, "Zo."), "overdrachtAangeboden", "De dienst afbreken kan nu niet: over deze melding is besloten, en de overdracht wacht op antwoord van de ontvanger." },
        { ReportState.ServiceDecided, new RecordMonitoring("r", IsSafe: false, "Zo."), "dienstIngezet", "Monitoring als onveilig vastleggen kan nu niet: over deze melding is besloten, en de dienst is nog niet begonnen." },
        { ReportState.ServiceRunning, new StartService("r"), "dienstLoopt", "De dienst beginnen kan nu niet: over deze melding is besloten, en de dienst loopt." },
        { ReportState.ServiceCompleted, new RecordMonitoring("r", IsSafe: true, null), "dienstAfgerond", "Monitoring als veilig vastleggen kan nu niet: de dienst is afgerond. Draag over, zet een andere dienst in, of sluit de melding af." },
        { ReportState.Monitoring, new StartService("r"), "monitoring", "De dienst beginnen kan nu niet: over deze melding is besloten, en zij is in monitoring." },
        { ReportState.Closed, Close, "afgesloten", "Afsluiten kan nu niet: de melding is afgesloten. Zij kan heropend worden." },
    };

    public static TheoryData<ReportState, TakeDecision, string, string> Decisions => new()
    {
        { ReportState.AwaitingProposal, Transfer, "wachtOpVoorstel", "Overdragen (VT-01-02) kan nu niet: er is nog geen voorstel voor deze melding." },
        { ReportState.TransferDecided, Transfer, "overdrachtBesloten", "Overdragen (VT-01-02) kan nu niet: over deze melding is besloten, en de overdracht wordt aangeboden." },
        { ReportState.ServiceCompleted, new("r", DecisionCode.NoFollowUp, null, null, "Zo."), "dienstAfgerond", "Besluiten dat er niets volgt (VT-00, VT-01-03, VT-99) kan nu niet: de dienst is afgerond. Draag over, zet een andere dienst in, of sluit de melding af." },
        { ReportState.Closed, new("r", DecisionCode.RegionalCustomWork, null, null, "Zo."), "afgesloten", "Een dienst inzetten (VT-01-01, VT-01-04) kan nu niet: de melding is afgesloten. Zij kan heropend worden." },
    };

    private static CloseReport Close => new("r", "Zo.", MonitoringMoments.Usual);

    private static TakeDecision Transfer => new("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", "Zo.");

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_does_not_fit_says_where_the_report_stands(ReportState state, ICaseCommand command, string code, string sentence) =>
        At(state).Do(command).ShouldConflict(code, sentence);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void So_does_a_decision(ReportState state, TakeDecision command, string code, string sentence) =>
        At(state).Decide(command).ShouldConflict(code, sentence);

    private static Story At(ReportState state) => state switch
    {
        ReportState.AwaitingProposal => new Story().Linked("r"),
        ReportState.AwaitingDecision => At(ReportState.AwaitingProposal).Proposed("r"),
        ReportState.AwaitingNewDecision => At(ReportState.TransferOffered).Refused(),
        ReportState.TransferDecided => At(ReportState.AwaitingDecision).Transferred("r"),
        ReportState.TransferOffered => At(ReportState.TransferDecided).Offered(),
        ReportState.ServiceDecided => At(ReportState.AwaitingDecision).Kept("r", Service.Investigation),
        ReportState.ServiceRunning => At(ReportState.ServiceDecided).Did(new StartService("r")),
        ReportState.ServiceCompleted => At(ReportState.AwaitingDecision).Served("r", Service.Investigation),
        ReportState.Monitoring => At(ReportState.AwaitingDecision).Served("r", Service.ConditionsAndFollowUp).Closed("r"),
        ReportState.Closed => At(ReportState.TransferOffered).Accepted(),
        _ => throw new UnreachableException(),
    };
}

namespace SafeHome.Core.Cases.Progress;

/// <summary>Where a report of a case stands. <see cref="StateTable"/> says by which steps it gets from one to another.</summary>
public enum ReportState
{
    /// <summary>wachtOpVoorstel: the rules have not proposed yet.</summary>
    AwaitingProposal,

    /// <summary>wachtOpBesluit: a person has to decide for the first time.</summary>
    AwaitingDecision,

    /// <summary>wachtOpNieuwBesluit: its transfer came back, it was reopened, or monitoring found it unsafe.</summary>
    AwaitingNewDecision,

    /// <summary>overdrachtBesloten: the receiver does not see the transfer yet.</summary>
    TransferDecided,

    /// <summary>overdrachtAangeboden: the receiver has to answer.</summary>
    TransferOffered,

    /// <summary>dienstIngezet: Veilig Thuis acts itself, and has not begun.</summary>
    ServiceDecided,

    /// <summary>dienstLoopt: someone is at work.</summary>
    ServiceRunning,

    /// <summary>dienstAfgerond: a person says what follows: another service, a transfer, or nothing.</summary>
    ServiceCompleted,

    /// <summary>monitoring: Veilig Thuis looks again, later, whether it is stable and safe.</summary>
    Monitoring,

    /// <summary>afgesloten: nothing is open.</summary>
    Closed,
}

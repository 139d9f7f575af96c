namespace SafeHome.Core.Cases.Progress;

/// <summary>What can happen to a report and change where it stands.</summary>
public enum Step
{
    /// <summary>The rules propose.</summary>
    Propose,

    /// <summary>A person decides to transfer (VT-01-02), or sends on what came to the wrong place (VT-00, VT-99).</summary>
    DecideTransfer,

    /// <summary>A person decides that Veilig Thuis acts itself (VT-01-01, VT-01-04).</summary>
    DecideService,

    /// <summary>A person decides that nothing follows (VT-00, VT-01-03, VT-99).</summary>
    DecideNothing,

    /// <summary>The transfer is put before its receiver.</summary>
    Offer,

    /// <summary>The receiver accepts.</summary>
    Accept,

    /// <summary>The receiver refuses, with a reason.</summary>
    Refuse,

    /// <summary>Veilig Thuis takes the transfer back, with a reason.</summary>
    Withdraw,

    /// <summary>The receiver did not answer in time.</summary>
    Lapse,

    /// <summary>Someone begins the service.</summary>
    StartService,

    /// <summary>The service is done, with the judgement to which steps it leads.</summary>
    CompleteService,

    /// <summary>The service ends unfinished, with a reason.</summary>
    BreakOffService,

    /// <summary>Moments are planned at which Veilig Thuis looks again; this goes with an acceptance or a closing, where it had set conditions for safety.</summary>
    PlanMonitoring,

    /// <summary>Veilig Thuis looked and found it safe; it will look again.</summary>
    FindSafe,

    /// <summary>Veilig Thuis looked for the last time and found it safe.</summary>
    FindSafeLast,

    /// <summary>Veilig Thuis looked and found it unsafe.</summary>
    FindUnsafe,

    /// <summary>A person closes the report, with a reason.</summary>
    Close,

    /// <summary>A person opens it again, with a reason.</summary>
    Reopen,
}

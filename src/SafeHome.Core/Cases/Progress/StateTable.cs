using System.Diagnostics;

namespace SafeHome.Core.Cases.Progress;

/// <summary>By which steps a report gets from one state to another. What is not in the table cannot happen.</summary>
/// <remarks><c>docs/cases.md</c> shows it; a test holds the two together.</remarks>
public static class StateTable
{
    private static readonly Dictionary<(ReportState, Step), ReportState> Transitions = new()
    {
        [(ReportState.AwaitingProposal, Step.Propose)] = ReportState.AwaitingDecision,

        [(ReportState.AwaitingDecision, Step.Propose)] = ReportState.AwaitingDecision,
        [(ReportState.AwaitingDecision, Step.DecideTransfer)] = ReportState.TransferDecided,
        [(ReportState.AwaitingDecision, Step.DecideService)] = ReportState.ServiceDecided,
        [(ReportState.AwaitingDecision, Step.DecideNothing)] = ReportState.Closed,

        [(ReportState.AwaitingNewDecision, Step.Propose)] = ReportState.AwaitingNewDecision,
        [(ReportState.AwaitingNewDecision, Step.DecideTransfer)] = ReportState.TransferDecided,
        [(ReportState.AwaitingNewDecision, Step.DecideService)] = ReportState.ServiceDecided,
        [(ReportState.AwaitingNewDecision, Step.DecideNothing)] = ReportState.Closed,

        // Veilig Thuis is responsible until a receiver accepts: whatever comes back waits for a decision again.
        [(ReportState.TransferDecided, Step.Offer)] = ReportState.TransferOffered,
        [(ReportState.TransferDecided, Step.Withdraw)] = ReportState.AwaitingNewDecision,
        [(ReportState.TransferOffered, Step.Accept)] = ReportState.Closed,
        [(ReportState.TransferOffered, Step.Refuse)] = ReportState.AwaitingNewDecision,
        [(ReportState.TransferOffered, Step.Withdraw)] = ReportState.AwaitingNewDecision,
        [(ReportState.TransferOffered, Step.Lapse)] = ReportState.AwaitingNewDecision,

        [(ReportState.ServiceDecided, Step.StartService)] = ReportState.ServiceRunning,
        [(ReportState.ServiceDecided, Step.BreakOffService)] = ReportState.ServiceCompleted,
        [(ReportState.ServiceRunning, Step.CompleteService)] = ReportState.ServiceCompleted,
        [(ReportState.ServiceRunning, Step.BreakOffService)] = ReportState.ServiceCompleted,
        [(ReportState.ServiceCompleted, Step.DecideTransfer)] = ReportState.TransferDecided,
        [(ReportState.ServiceCompleted, Step.DecideService)] = ReportState.ServiceDecided,
        [(ReportState.ServiceCompleted, Step.Close)] = ReportState.Closed,

        [(ReportState.Monitoring, Step.FindSafe)] = ReportState.Monitoring,
        [(ReportState.Monitoring, Step.FindSafeLast)] = ReportState.Closed,
        [(ReportState.Monitoring, Step.FindUnsafe)] = ReportState.AwaitingNewDecision,
        [(ReportState.Monitoring, Step.Close)] = ReportState.Closed,
        [(ReportState.Monitoring, Step.Reopen)] = ReportState.AwaitingNewDecision,

        [(ReportState.Closed, Step.PlanMonitoring)] = ReportState.Monitoring,
        [(ReportState.Closed, Step.Reopen)] = ReportState.AwaitingNewDecision,
    };

    /// <summary>The whole table, in the order of the states and steps.</summary>
    public static IEnumerable<(ReportState From, Step Step, ReportState To)> All =>
        Transitions.Select(one => (From: one.Key.Item1, Step: one.Key.Item2, To: one.Value)).OrderBy(one => one.From).ThenBy(one => one.Step);

    /// <summary>Whether the step can be taken.</summary>
    public static bool Allows(ReportState from, Step step) => Transitions.ContainsKey((from, step));

    /// <summary>Where the step leads.</summary>
    /// <exception cref="UnreachableException">It cannot be taken: whoever takes it has to ask first.</exception>
    public static ReportState Next(ReportState from, Step step) =>
        Transitions.TryGetValue((from, step), out var to) ? to : throw new UnreachableException($"{step} does not happen in {from}.");

    /// <summary>The phase of a case all of whose reports stand there.</summary>
    public static Phase PhaseOf(ReportState state) => state switch
    {
        ReportState.AwaitingProposal or ReportState.AwaitingDecision or ReportState.AwaitingNewDecision => Phase.Assessment,
        ReportState.TransferDecided or ReportState.TransferOffered => Phase.Transfer,
        ReportState.ServiceDecided or ReportState.ServiceRunning or ReportState.ServiceCompleted => Phase.Service,
        ReportState.Monitoring => Phase.Monitoring,
        ReportState.Closed => Phase.Closed,
        _ => throw new UnreachableException(),
    };
}

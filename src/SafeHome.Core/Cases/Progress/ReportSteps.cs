using System.Diagnostics;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases.Progress;

/// <summary>What each step does to a report.</summary>
internal static class ReportSteps
{
    /// <summary>The step that a decision is. What came to the wrong place is transferred where it is known to whom it belongs.</summary>
    public static Step Of(DecisionCode decision, string? receiver) => decision switch
    {
        _ when receiver is not null => Step.DecideTransfer,
        DecisionCode.Transfer => Step.DecideTransfer,
        DecisionCode.VeiligThuisActs or DecisionCode.RegionalCustomWork => Step.DecideService,
        DecisionCode.NoFollowUp or DecisionCode.NotAdmissible or DecisionCode.WrongAddressee => Step.DecideNothing,
        _ => throw new UnreachableException(),
    };

    public static CaseReport Propose(CaseReport report, ProposalMade e) =>
        Take(report, Step.Propose) with
        {
            Proposal = e.Proposal,
            AcuteSince = e.Proposal.Urgency is not Urgency.Acute ? null : report.IsAcute ? report.AcuteSince : e.At,
        };

    public static CaseReport Decide(CaseReport report, DecisionTaken e)
    {
        var step = Of(e.Decision, e.Receiver);
        return EndWaiting(Take(report, step), e.At) with
        {
            Decision = e,
            AcuteSince = null,
            FirstDecided = report.FirstDecided ?? e.At,
            Services = step is Step.DecideService ? [.. report.Services, new ServiceCourse(e.Service, e.At, null, null, null)] : report.Services,
        };
    }

    /// <summary>A person has to decide again.</summary>
    public static CaseReport SendBack(CaseReport report, Step step, DateTimeOffset at) =>
        Call(
            Wait(Take(report, step), at) with
            {
                Decision = null,
                Closed = null,
                Monitoring = EndMonitoring(report, at),
            },
            at);

    /// <summary>It came from another case.</summary>
    public static CaseReport Arrive(CaseReport report, DateTimeOffset at) => Call(report, at) with { Linked = at };

    /// <summary>From now on someone is called for it, if it is acute.</summary>
    public static CaseReport Call(CaseReport report, DateTimeOffset at) => report with { AcuteSince = report.IsAcute ? at : null };

    public static CaseReport Start(CaseReport report, ServiceStarted e) =>
        ChangeService(Take(report, Step.StartService), service => service with { Started = e.At });

    public static CaseReport Complete(CaseReport report, ServiceCompleted e) =>
        Wait(
            ChangeService(
                Take(report, e.Outcome is ServiceOutcome.Unfinished ? Step.BreakOffService : Step.CompleteService),
                service => service with { Completed = e.At, Outcome = e.Outcome }),
            e.At);

    public static CaseReport Plan(CaseReport report, MonitoringPlanned e) =>
        Take(report, Step.PlanMonitoring) with { Monitoring = [.. report.Monitoring, new MonitoringPlan(e.At, e.Months, [], null)] };

    public static CaseReport Monitor(CaseReport report, MonitoringDone e)
    {
        var plan = report.Monitoring[^1];
        var looked = report with { Monitoring = [.. report.Monitoring.SkipLast(1), plan with { Done = [.. plan.Done, e.At] }] };
        return e.IsSafe ? Take(looked, plan.IsAtLast ? Step.FindSafeLast : Step.FindSafe) : SendBack(looked, Step.FindUnsafe, e.At);
    }

    public static CaseReport Close(CaseReport report, ReportClosed e) =>
        EndWaiting(Take(report, Step.Close), e.At) with { Closed = e.At, Monitoring = EndMonitoring(report, e.At) };

    public static CaseReport Take(CaseReport report, Step step) => report with { State = StateTable.Next(report.State, step) };

    private static CaseReport Wait(CaseReport report, DateTimeOffset at) =>
        report with { Reconsiderations = [.. report.Reconsiderations, new Reconsideration(at)] };

    private static CaseReport EndWaiting(CaseReport report, DateTimeOffset at) =>
        report with { Reconsiderations = [.. report.Reconsiderations.Select(waited => waited.Ended is null ? waited with { Ended = at } : waited)] };

    private static CaseReport ChangeService(CaseReport report, Func<ServiceCourse, ServiceCourse> change) =>
        report with { Services = [.. report.Services.SkipLast(1), change(report.Services[^1])] };

    private static IReadOnlyList<MonitoringPlan> EndMonitoring(CaseReport report, DateTimeOffset at) =>
        [.. report.Monitoring.Select(plan => plan.Ended is null && plan.Done.Count < plan.Months.Count ? plan with { Ended = at } : plan)];
}

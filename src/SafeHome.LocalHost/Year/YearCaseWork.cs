using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.LocalHost.Year;

/// <summary>What follows a report besides triage, each in its own time: persons are informed, receivers answer, services run, households are looked at again.</summary>
internal sealed class YearCaseWork(YearApp app, YearStaff staff, Agenda agenda, SimulatedClock clock, Chance chance)
{
    private const int DaysAMonth = 30;

    private readonly HashSet<ReferralId> _offered = [];

    /// <summary>A report came in: the persons whom it was the first to name are informed, most of them within four weeks.</summary>
    public void Receive(Case @case, CaseReport report)
    {
        foreach (var person in @case.Persons.Where(person => person.Recorded?.ReportId == report.Id))
        {
            var takesLong = chance.Fraction() < 0.07;
            if (takesLong) After(21, stop => ProgressAsync(@case.Id, new ExtendInformationTerm(person.Id, "Het onderzoek loopt nog.", app.Clocks), stop));
            After(takesLong ? 36 : 3 + (34 * Math.Pow(chance.Fraction(), 1.4)), stop => ProgressAsync(@case.Id, new InformPerson(person.Id), stop));
        }
    }

    /// <summary>Something was decided on a report.</summary>
    public async Task FollowAsync(string caseId, string reportId, CancellationToken cancellation)
    {
        if (await app.Pipeline.Cases.StandingAsync(caseId, cancellation) is not { } @case || @case.Report(reportId) is not { } report) return;
        foreach (var offered in @case.Referrals.Where(referral => referral.Status is ReferralStatus.Offered && _offered.Add(referral.Id)))
            After(0.2 + (9 * Math.Pow(chance.Fraction(), 2.5)), stop => AnswerAsync(offered, stop));
        if (report.State is ReportState.ServiceDecided) After(4 * chance.Fraction(), stop => StartAsync(caseId, report, stop));
        if (report.State is ReportState.Monitoring) After((3 * DaysAMonth) + (12 * chance.Fraction()) - 7, stop => MonitorAsync(caseId, reportId, stop));
    }

    private async Task AnswerAsync(Referral offered, CancellationToken cancellation)
    {
        var accepted = chance.Fraction() < 0.92;
        await app.Pipeline.Answer.RunAsync(offered.Id, accepted, accepted ? null : "Er is geen plaats.", "demo", cancellation);
        await app.WorkAsync(cancellation);
        if (await app.Pipeline.FindTransfer.CaseOfAsync(offered.Id, cancellation) is not { } @case) return;
        // Refused, or lapsed before the answer came: the report waits for a decision again.
        if (@case.Referral(offered.Id) is { CameBack: true }) staff.Add(@case, @case.Report(offered.ReportId)!);
        else await FollowAsync(@case.Id, offered.ReportId, cancellation);
    }

    // Ten weeks are enough for most; what comes when many are away takes longer.
    private async Task StartAsync(string caseId, CaseReport report, CancellationToken cancellation)
    {
        await ProgressAsync(caseId, new StartService(report.Id), cancellation);
        var weeks = (5 + (7 * chance.Fraction())) / Season.CapacityAt(clock.GetUtcNow());
        After(7 * weeks, stop => CompleteAsync(caseId, report.Id, report.Services[^1].Kind is Service.Investigation, stop));
    }

    private async Task CompleteAsync(string caseId, string reportId, bool isInvestigation, CancellationToken cancellation)
    {
        var outcome = isInvestigation ? chance.From(Outcomes) : (ServiceOutcome?)null;
        await ProgressAsync(caseId, new CompleteService(reportId, outcome, null), cancellation);
        if (await app.Pipeline.Cases.StandingAsync(caseId, cancellation) is { } @case && outcome is ServiceOutcome.Confirmed)
        {
            var conditions = new TakeDecision(reportId, DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null, "Het geweld is bevestigd.");
            await app.Pipeline.Decide.RunAsync(caseId, @case.Version, conditions, "demo", cancellation);
            await app.WorkAsync(cancellation);
        }
        else
        {
            await ProgressAsync(caseId, new CloseReport(reportId, "De hulp loopt.", MonitoringMoments.Usual), cancellation);
        }

        await FollowAsync(caseId, reportId, cancellation);
    }

    private async Task MonitorAsync(string caseId, string reportId, CancellationToken cancellation)
    {
        var isSafe = chance.Fraction() < 0.9;
        await ProgressAsync(caseId, new RecordMonitoring(reportId, isSafe, isSafe ? null : "Er is weer ruzie."), cancellation);
        if (!isSafe && await app.Pipeline.Cases.StandingAsync(caseId, cancellation) is { } @case) staff.Add(@case, @case.Report(reportId)!);
    }

    private static readonly (ServiceOutcome, double)[] Outcomes =
        [(ServiceOutcome.Confirmed, 0.5), (ServiceOutcome.NotConfirmed, 0.35), (ServiceOutcome.NoViolence, 0.15)];

    private async Task ProgressAsync(string caseId, ICaseCommand command, CancellationToken cancellation)
    {
        if (await app.Pipeline.Cases.StandingAsync(caseId, cancellation) is not { } @case) return;
        await app.Pipeline.Progress.RunAsync(@case.Id, @case.Version, command, "demo", cancellation);
        await app.WorkAsync(cancellation);
    }

    private void After(double days, Func<CancellationToken, Task> act) => agenda.Add(clock.GetUtcNow().AddDays(days), act);
}

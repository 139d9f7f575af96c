using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>The clocks of a case, computed from what its events add up to.</summary>
/// <param name="calendars">The calendar, with what was known of it when.</param>
/// <param name="asOf">Now: a calendar that becomes known later moves no clock yet.</param>
public sealed class CaseClocks(CalendarHistory calendars, DateTimeOffset asOf)
{
    private readonly TermCount _count = new(calendars, asOf);

    // For offers of before their terms were kept: no transfer is without a clock.
    private static readonly WorkingDays UsualAnswer = new(5);

    /// <summary>Within how many working days a person judges a possible link. A norm of this app: there is none in law.</summary>
    public WorkingDays PossibleLinks { get; init; } = new(1);

    /// <summary>All clocks: those of reports, then of transfers, then of persons, then of possible links, then of the case.</summary>
    /// <param name="case">The case; at least one thing happened in it.</param>
    public IReadOnlyList<TermClock> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return
        [
            .. @case.Reports.SelectMany(OfReport),
            .. @case.Referrals.SelectMany(OfTransfer),
            .. @case.Persons.Where(person => person.Recorded is not null).Select(OfInforming),
            .. @case.PossibleLinks.Select(Of),
            _count.Statutory(ClockTerm.Retention, @case.Id, @case.Changed, null, LegalTerms.Retention),
        ];
    }

    /// <summary>All clocks, from all events of a case; at least one.</summary>
    public IReadOnlyList<TermClock> Of(string caseId, IReadOnlyList<CaseEvent> events) => Of(Case.From(caseId, events));

    /// <summary>The clock of a possible link: a person judges it.</summary>
    public TermClock Of(PossibleLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return _count.Norm(ClockTerm.PossibleLink, link.ReportId, link.Since, link.Judged, PossibleLinks);
    }

    /// <summary>The last day of the clock that runs out first, by which staff order their work; null where none runs, in which case the case is closed.</summary>
    /// <remarks>Where the law and the field set a term to one thing, the norm of the field counts; the keeping of data is no work.</remarks>
    public DateOnly? Due(Case @case)
    {
        var running = Of(@case).Where(clock => clock.IsRunning && clock.Term is not ClockTerm.Retention).ToList();
        var norms = running.Where(clock => clock.Kind is ClockKind.Norm).Select(clock => (clock.Term, clock.Subject)).ToHashSet();
        return running.Where(clock => clock.Kind is ClockKind.Norm || !norms.Contains((clock.Term, clock.Subject))).Min(clock => (DateOnly?)clock.Due.Day);
    }

    /// <summary>The clock of informing a person. Each extension moves its end, with its reason.</summary>
    /// <param name="person">A person whose data were recorded.</param>
    /// <exception cref="ArgumentException">None were.</exception>
    public TermClock OfInforming(CasePerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var begun = (person.Recorded ?? throw new ArgumentException("No data were recorded.", nameof(person))).At;
        // All counted from the same day 0: never longer than the law allows.
        return _count.Run(
            ClockTerm.Informing,
            ClockKind.Statutory,
            person.Id,
            begun,
            person.Informed,
            (calendar, day0, times) => calendar.LastDay(
                day0, StatutoryTerm.Weeks(LegalTerms.InformingThePerson.Count + (times * LegalTerms.InformingThePersonExtended.Count))),
            person.Extensions);
    }

    /// <summary>Whether a report waits longer now for a decision, the first or a new one, than the norm allows; not where it waits for none.</summary>
    public bool IsDecisionLate(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return OfReport(report).Any(clock =>
            clock is { Term: ClockTerm.Assessment or ClockTerm.NewDecision, Kind: ClockKind.Norm, IsRunning: true } && clock.IsOverdueAt(asOf));
    }

    private IEnumerable<TermClock> OfReport(CaseReport report) =>
    [
        _count.Norm(ClockTerm.Assessment, report.Id, report.Received, report.FirstDecided, WorkingDays.TriageNorm),
        _count.Statutory(ClockTerm.Assessment, report.Id, report.Received, report.FirstDecided, LegalTerms.StartOfInvestigation),
        .. report.Services.SelectMany(service => OfService(report, service)),
        .. report.Reconsiderations.Select(waited => _count.Norm(ClockTerm.NewDecision, report.Id, waited.Since, waited.Ended, WorkingDays.TriageNorm)),
        .. report.Monitoring.SelectMany(plan => OfMonitoring(report.Id, plan)),
    ];

    private IEnumerable<TermClock> OfService(CaseReport report, ServiceCourse service)
    {
        if (service.Kind is Service.Investigation)
        {
            var begun = service.Decided == report.FirstDecided ? report.Received : service.Decided;
            yield return _count.Statutory(ClockTerm.StartOfInvestigation, report.Id, begun, service.Started ?? service.Completed, LegalTerms.StartOfInvestigation);
        }

        var (term, kind) = service.Kind switch
        {
            Service.Investigation => (ClockTerm.Investigation, ClockKind.Statutory),
            Service.ConditionsAndFollowUp => (ClockTerm.ConditionsAndFollowUp, ClockKind.Norm),
            _ => (ClockTerm.RegionalCustomWork, ClockKind.Norm),
        };
        // The norms of the field are counted like the term of the law.
        yield return _count.Statutory(term, report.Id, service.Decided, service.Completed, LegalTerms.EndOfInvestigation) with { Kind = kind };
    }

    private IEnumerable<TermClock> OfMonitoring(string reportId, MonitoringPlan plan) => plan.Months.Select((months, number) => _count.Run(
        ClockTerm.Monitoring,
        ClockKind.Norm,
        reportId,
        plan.Planned,
        number < plan.Done.Count ? plan.Done[number] : plan.Ended,
        (_, day0, _) => day0.AddMonths(months),
        []));

    private IEnumerable<TermClock> OfTransfer(Referral referral)
    {
        yield return _count.Norm(ClockTerm.Offer, referral.ReportId, referral.Decided, referral.Offered ?? referral.TakenBack, new WorkingDays(1));
        if (referral.Offered is not { } offered) yield break;
        // The receiver answers, or Veilig Thuis takes the transfer back.
        var ended = referral.Answered ?? referral.TakenBack;
        yield return referral.AnswerBefore is not { } before
            ? _count.Norm(ClockTerm.TransferAnswer, referral.ReportId, offered, ended, UsualAnswer)
            : new TermClock(ClockTerm.TransferAnswer, ClockKind.Norm, referral.ReportId, offered, ended, [Deadline.Before(before, calendars.Current.Version)]);
    }
}

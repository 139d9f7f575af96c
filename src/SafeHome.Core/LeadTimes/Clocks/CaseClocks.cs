using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>The clocks of a case, computed from what its events add up to.</summary>
/// <param name="calendars">The calendar, with what was known of it when.</param>
/// <param name="asOf">Now: a calendar that becomes known later moves no clock yet.</param>
public sealed class CaseClocks(CalendarHistory calendars, DateTimeOffset asOf)
{
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
            .. @case.Referrals.Where(referral => referral.Offered is not null).Select(OfTransfer),
            .. @case.Persons.Where(person => person.Recorded is not null)
                .Select(person => Statutory(ClockTerm.Informing, person.Id, person.Recorded!.At, null, LegalTerms.InformingThePerson)),
            .. @case.PossibleLinks.Select(Of),
            Statutory(ClockTerm.Retention, @case.Id, @case.Changed, null, LegalTerms.Retention),
        ];
    }

    /// <summary>All clocks, from all events of a case; at least one.</summary>
    public IReadOnlyList<TermClock> Of(string caseId, IReadOnlyList<CaseEvent> events) => Of(Case.From(caseId, events));

    /// <summary>The clock of a possible link: a person judges it.</summary>
    public TermClock Of(PossibleLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Norm(ClockTerm.PossibleLink, link.ReportId, link.Since, link.Judged, PossibleLinks);
    }

    /// <summary>The last day of the clock that runs out first, by which staff order their work; where none runs, of all there are.</summary>
    /// <remarks>Where the law and the field set a term to one thing, the norm of the field counts; the keeping of data is no work.</remarks>
    public DateOnly Due(Case @case)
    {
        var clocks = Of(@case).Where(clock => clock.Term is not ClockTerm.Retention).ToList();
        var norms = clocks.Where(clock => clock.Kind is ClockKind.Norm).Select(clock => (clock.Term, clock.Subject)).ToHashSet();
        var work = clocks.Where(clock => clock.Kind is ClockKind.Norm || !norms.Contains((clock.Term, clock.Subject))).ToList();
        return (work.Exists(clock => clock.IsRunning) ? work.Where(clock => clock.IsRunning) : work).Min(clock => clock.Due.Day);
    }

    private IEnumerable<TermClock> OfReport(CaseReport report)
    {
        yield return Norm(ClockTerm.Assessment, report.Id, report.Received, report.FirstDecided, WorkingDays.TriageNorm);
        yield return Statutory(ClockTerm.Assessment, report.Id, report.Received, report.FirstDecided, LegalTerms.StartOfInvestigation);
        if (report.Decision is not { Service: { } service } decided) yield break;
        yield return service is Service.Investigation
            ? Statutory(ClockTerm.Investigation, report.Id, decided.At, null, LegalTerms.EndOfInvestigation)
            : Statutory(ClockTerm.ConditionsAndFollowUp, report.Id, decided.At, null, LegalTerms.EndOfInvestigation) with { Kind = ClockKind.Norm };
    }

    private TermClock OfTransfer(Referral referral)
    {
        var offered = referral.Offered!.Value;
        // The receiver answers, or Veilig Thuis takes the transfer back.
        var ended = referral.Answered ?? referral.TakenBack;
        return referral.AnswerBefore is not { } before
            ? Norm(ClockTerm.TransferAnswer, referral.ReportId, offered, ended, UsualAnswer)
            : new TermClock(ClockTerm.TransferAnswer, ClockKind.Norm, referral.ReportId, offered, ended, [Deadline.Before(before, calendars.Current.Version)]);
    }

    private TermClock Norm(ClockTerm term, string subject, DateTimeOffset begun, DateTimeOffset? stopped, WorkingDays days) =>
        Run(term, ClockKind.Norm, subject, begun, stopped, (calendar, day0) => calendar.AddWorkingDays(day0, days));

    private TermClock Statutory(ClockTerm term, string subject, DateTimeOffset begun, DateTimeOffset? stopped, StatutoryTerm length) =>
        Run(term, ClockKind.Statutory, subject, begun, stopped, (calendar, day0) => calendar.LastDay(day0, length));

    private TermClock Run(
        ClockTerm term, ClockKind kind, string subject, DateTimeOffset begun, DateTimeOffset? stopped, Func<DutchCalendar, DateOnly, DateOnly> lastDay)
    {
        var day0 = DutchTime.DayOf(begun);
        var deadlines = new List<Deadline>();
        foreach (var calendar in calendars.During(day0, DutchTime.DayOf(stopped ?? asOf)))
        {
            var day = lastDay(calendar, day0);
            // What did not move is no news, but counts by the later calendar from then on.
            if (deadlines.Count > 0 && deadlines[^1].Day == day) deadlines.RemoveAt(deadlines.Count - 1);
            deadlines.Add(new Deadline(day, null, calendar.Version));
        }

        return new TermClock(term, kind, subject, begun, stopped, deadlines);
    }
}

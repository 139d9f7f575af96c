using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Clocks;

/// <summary>The clocks of a case, computed from its events.</summary>
/// <param name="calendars">The calendar, with what was known of it when.</param>
/// <param name="receivers">How long receivers have to answer.</param>
/// <param name="asOf">Now: a calendar that becomes known later moves no clock yet.</param>
public sealed class CaseClocks(CalendarHistory calendars, ReceiverDirectory receivers, DateTimeOffset asOf)
{
    // For a receiver that is not in the directory any more: no transfer is without a clock.
    private static readonly WorkingDays UsualAnswer = new(5);

    /// <summary>All clocks: those of reports, then of transfers, then of persons, then of the case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="events">All its events; at least one.</param>
    public IReadOnlyList<TermClock> Of(string caseId, IReadOnlyList<CaseEvent> events) =>
    [
        .. Of(Case.From(caseId, events)),
        Statutory(ClockTerm.Retention, caseId, events.Max(happened => happened.At), null, LegalTerms.Retention),
    ];

    /// <summary>The clocks of a case but for that of the case itself, which takes all its events.</summary>
    public IReadOnlyList<TermClock> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return
        [
            .. @case.Reports.SelectMany(OfReport),
            .. @case.Referrals.Where(referral => referral.Offered is not null).Select(referral => OfTransfer(@case, referral)),
            .. @case.Persons.Where(person => person.Recorded is not null)
                .Select(person => Statutory(ClockTerm.Informing, person.Id, person.Recorded!.At, null, LegalTerms.InformingThePerson)),
        ];
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

    private TermClock OfTransfer(Case @case, Referral referral)
    {
        var offered = referral.Offered!.Value;
        // The receiver answers, or Veilig Thuis takes the transfer back.
        var ended = referral.Answered ?? referral.TakenBack;
        var receiver = receivers.Find(referral.Receiver);
        var urgent = @case.Report(referral.ReportId)!.Proposal!.Urgency is Urgency.Acute or Urgency.Urgent;
        if (!urgent || receiver?.AnswerUrgentWithinHours is not { } hours)
        {
            var days = receiver is null ? UsualAnswer : new WorkingDays(receiver.AnswerWithinWorkingDays);
            return Norm(ClockTerm.TransferAnswer, referral.ReportId, offered, ended, days);
        }

        var end = new Hours(hours).EndFrom(offered);
        var deadline = new Deadline(DutchTime.DayOf(end), end, calendars.Current.Version);
        return new TermClock(ClockTerm.TransferAnswer, ClockKind.Norm, referral.ReportId, offered, ended, [deadline]);
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

using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cbs;

/// <summary>Takes from the events of a case what is delivered to CBS over a period, as it stands now.</summary>
/// <param name="period">The period.</param>
/// <param name="receivers">What kind each receiver is.</param>
public sealed class CaseDelivery(ReportPeriod period, ReceiverDirectory receivers)
{
    /// <summary>What is delivered of a case; nothing of reports that were passed on, which are none to Veilig Thuis (bijlage 3.1).</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="events">All its events; at least one.</param>
    public Delivery Of(string caseId, IReadOnlyList<CaseEvent> events)
    {
        var @case = Case.From(caseId, events);
        var standing = StandingEvents.Of(events);
        var reports = @case.Reports.Where(report => !report.IsPassedOn).DistinctBy(report => report.Id, StringComparer.Ordinal).ToList();
        var ids = reports.Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        return new Delivery(
            @case.Region,
            period,
            [.. reports.Where(report => period.Contains(DutchTime.DayOf(report.Received))).Select(report => Of(@case, report, standing))],
            [.. reports.SelectMany(report => ServicesOf(@case, report)).Where(RanInPeriod)],
            [.. @case.Referrals.Where(referral => ids.Contains(referral.ReportId) && referral.Offered is { } offered && period.Contains(DutchTime.DayOf(offered)))
                .Select(referral => Of(@case, referral))]);
    }

    private static DeliveredReport Of(Case @case, CaseReport report, IReadOnlyList<CaseEvent> standing)
    {
        var assessed = standing.OfType<DecisionTaken>()
            .FirstOrDefault(decided => decided.ReportId == report.Id && decided.Decision is not (DecisionCode.NotAdmissible or DecisionCode.WrongAddressee));
        return new DeliveredReport(
            report.Id,
            @case.Id,
            DutchTime.DayOf(report.Received),
            report.Facts.Municipality ?? @case.Municipality,
            report.Facts.ReporterCapacity,
            report.Facts.Violence,
            report.Facts.Signals,
            report.Proposal?.Safety,
            assessed?.Decision,
            assessed is null ? null : DutchTime.DayOf(assessed.At),
            report.FollowUp,
            // As this report says, whatever a later one says of the same persons.
            [.. standing.OfType<ReportLinked>().Last(linked => linked.ReportId == report.Id).Persons.Select(person => person.Details)
                .Where(person => person.Capacity is not Capacity.Professional)]);
    }

    private static IEnumerable<DeliveredService> ServicesOf(Case @case, CaseReport report) => report.Services.Select((service, number) => new DeliveredService(
        string.Create(CultureInfo.InvariantCulture, $"{report.Id}-{number + 1:00}"),
        report.Id,
        @case.Id,
        service.Kind,
        DutchTime.DayOf(service.Decided),
        DayOf(service.Started),
        DayOf(service.Completed),
        service.Outcome));

    private bool RanInPeriod(DeliveredService service) =>
        (service.Started ?? service.Decided) <= period.Last && (service.Completed is not { } completed || completed >= period.First);

    private DeliveredTransfer Of(Case @case, Referral referral) => new(
        referral.Id.ToString(),
        referral.ReportId,
        @case.Id,
        receivers.Find(referral.Receiver)?.Kind,
        DutchTime.DayOf(referral.Offered!.Value),
        referral.Status is ReferralStatus.Accepted ? DayOf(referral.Answered) : null,
        referral.Status);

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } at ? DutchTime.DayOf(at) : null;
}

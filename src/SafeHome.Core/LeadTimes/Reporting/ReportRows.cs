using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Takes from a case what is counted of its reports.</summary>
/// <param name="clocks">Computes the clocks.</param>
/// <param name="receivers">What kind each receiver is.</param>
/// <param name="geography">Which region a municipality lies in.</param>
public sealed class ReportRows(CaseClocks clocks, ReceiverDirectory receivers, Geography geography)
{
    // What the field and the law report on; the others are for the staff themselves.
    private static readonly ClockTerm[] Counted =
        [ClockTerm.Assessment, ClockTerm.StartOfInvestigation, ClockTerm.Investigation, ClockTerm.ConditionsAndFollowUp, ClockTerm.Informing];

    /// <summary>The rows of a case by the ids of its reports.</summary>
    public IReadOnlyDictionary<string, ReportRow> Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var all = clocks.Of(@case);
        var named = @case.Persons.Where(person => person.Recorded is not null)
            .ToDictionary(person => person.Id, person => person.Recorded!.ReportId, StringComparer.Ordinal);
        // A clock of a person counts with the report that brought the first data of that person.
        var ofReports = all.Where(clock => Counted.Contains(clock.Term))
            .ToLookup(clock => clock.Term is ClockTerm.Informing ? named[clock.Subject] : clock.Subject, CountedClock.Of, StringComparer.Ordinal);
        // The clocks of transfers come in the order of the transfers.
        var transfers = @case.Referrals.Where(referral => referral.Offered is not null)
            .Zip(all.Where(clock => clock.Term is ClockTerm.TransferAnswer), (referral, clock) => (referral.ReportId, Row: RowOf(referral, clock)))
            .ToLookup(pair => pair.ReportId, pair => pair.Row, StringComparer.Ordinal);
        return @case.Reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(
            report => report.Id, report => RowOf(@case, report, [.. ofReports[report.Id]], [.. transfers[report.Id]]), StringComparer.Ordinal);
    }

    private ReportRow RowOf(Case @case, CaseReport report, IReadOnlyList<CountedClock> ofReport, IReadOnlyList<TransferRow> transfers) => new(
        report.Received.ToUniversalTime(),
        // A household that moves counts where it lived when the report came.
        MunicipalityOf(report.Facts.Municipality ?? @case.Municipality, @case.Region),
        CodeLists.CbsGroupOf(report.Facts.ReporterCapacity),
        report.Proposal?.Urgency,
        report.FollowUp,
        ofReport,
        transfers)
    {
        ProposesMdaPlusPlus = report.Proposal?.Receiver is { } proposed && KindOf(proposed) is ReceiverKind.MdaPlusPlus,
        IsPassedOn = report.IsPassedOn,
    };

    private TransferRow RowOf(Referral referral, TermClock clock) =>
        new(referral.Receiver, KindOf(referral.Receiver), referral.Status, CountedClock.Of(clock));

    private ReceiverKind? KindOf(string receiver) => receivers.Find(receiver)?.Kind;

    private Place MunicipalityOf(string? code, string region) =>
        geography.Find(code) is { } known ? Place.OfMunicipality(known.RegionCode, known.Code) : Place.OfUnknownMunicipality(region);
}

using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>What is counted of one report to Veilig Thuis.</summary>
/// <param name="Received">When it was received: that says to which period it and all its clocks belong.</param>
/// <param name="Municipality">Where the household lives.</param>
/// <param name="Source">The CBS group of the reporter, a code of list "cbsGroep"; null where unknown.</param>
/// <param name="Urgency">As proposed; null before triage.</param>
/// <param name="FollowUp">In which phase of the case it came; null where it is no follow-up report.</param>
/// <param name="Clocks">Its clocks, but for those of transfers; only those of which a stop would be known.</param>
/// <param name="Transfers">Its transfers that were offered.</param>
public sealed record ReportRow(
    DateTimeOffset Received,
    Place Municipality,
    string? Source,
    Urgency? Urgency,
    FollowUp? FollowUp,
    IReadOnlyList<TermClock> Clocks,
    IReadOnlyList<TransferRow> Transfers)
{
    /// <summary>The rows of a case, one for each report.</summary>
    /// <param name="case">The case.</param>
    /// <param name="clocks">All its clocks, from <see cref="CaseClocks"/>.</param>
    /// <param name="geography">Which region the municipality lies in; where it is unknown the case's own region counts.</param>
    public static IEnumerable<ReportRow> Of(Case @case, IReadOnlyList<TermClock> clocks, Geography geography)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(geography);
        var municipality = geography.Find(@case.Municipality) is { } known
            ? Place.OfMunicipality(known.RegionCode, known.Code)
            : Place.OfUnknownMunicipality(@case.Region);
        // The end of a service and the informing of a person are no events yet: their clocks would all seem overdue.
        var assessments = clocks.Where(clock => clock.Term is ClockTerm.Assessment).ToLookup(clock => clock.Subject, StringComparer.Ordinal);
        // The clocks of transfers come in the order of the transfers.
        var transfers = @case.Referrals.Where(referral => referral.Offered is not null)
            .Zip(clocks.Where(clock => clock.Term is ClockTerm.TransferAnswer))
            .ToLookup(pair => pair.First.ReportId, pair => new TransferRow(pair.First.Receiver, pair.First.Status, pair.Second), StringComparer.Ordinal);
        return @case.Reports.Select(report => new ReportRow(
            report.Received,
            municipality,
            CodeLists.CbsGroupOf(report.Facts.ReporterCapacity),
            report.Proposal?.Urgency,
            report.FollowUp,
            [.. assessments[report.Id]],
            [.. transfers[report.Id]]));
    }
}

/// <summary>What is counted of one transfer.</summary>
/// <param name="Receiver">To whom it was offered.</param>
/// <param name="Status">What it came to: offered while it waits.</param>
/// <param name="Clock">From the offer to the answer, or until it was taken back.</param>
public sealed record TransferRow(string Receiver, ReferralStatus Status, TermClock Clock);

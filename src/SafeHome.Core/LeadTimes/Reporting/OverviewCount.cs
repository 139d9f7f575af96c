using System.Runtime.InteropServices;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts the reports of municipalities one by one; <see cref="OverviewSum"/> makes figures of several. Of a report it keeps marks and times, and no more.</summary>
public sealed class OverviewCount
{
    private readonly ReportPeriod _period;
    private readonly DateTimeOffset _asOf;
    private readonly Entries _entries = new();
    private readonly List<int> _ofReport = [];

    /// <param name="period">The period: reports that were received in another are passed over.</param>
    /// <param name="asOf">The moment of counting: what happened later is not in it.</param>
    public OverviewCount(ReportPeriod period, DateTimeOffset asOf)
    {
        (_period, _asOf) = (period, asOf);
        (Reports, ToAcceptance) = (new Marks(_entries), new Times(_entries));
        Clocks = [.. Enumerable.Range(0, Term.Count).Select(_ => (new Marks(_entries), new Times(_entries)))];
    }

    /// <summary>The slices, each of a municipality, and those that sum them up.</summary>
    internal SliceNumbers Slices { get; } = new();

    /// <summary>What is counted besides clocks, as in <see cref="ReportCounts"/>.</summary>
    internal Marks Reports { get; }

    /// <summary>How long transfers took from the offer to acceptance.</summary>
    internal Times ToAcceptance { get; }

    /// <summary>By the <see cref="Term.Index"/> of each term, what came of its clocks, as in <see cref="ClockOutcome.Result"/>, and how long those took that ended.</summary>
    internal (Marks Results, Times Times)[] Clocks { get; }

    /// <summary>Counts a report.</summary>
    public void Add(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Received > _asOf || !_period.Contains(DutchTime.DayOf(row.Received))) return;
        var place = Slices.Of(row.Municipality);
        var all = place.NumberOf(Breakdown.None, "");
        if (row.IsPassedOn)
        {
            Reports.Add(_entries.Add([all]), ReportCounts.PassedOn);
            return;
        }

        var source = place.NumberOf(Breakdown.Source, row.Source ?? Slice.Unknown);
        var urgency = place.NumberOf(Breakdown.Urgency, row.Urgency?.Code() ?? Slice.Unknown);
        _ofReport.Clear();
        _ofReport.AddRange([all, source, urgency]);
        foreach (var transfer in row.Transfers)
        {
            if (transfer.Clock.Begun > _asOf) continue;
            var receiver = place.NumberOf(Breakdown.Receiver, transfer.Receiver);
            var kind = place.NumberOf(Breakdown.ReceiverKind, transfer.Kind?.Code() ?? Slice.Unknown);
            Count(TransferOutcome.Of(transfer, _asOf), _entries.Add([all, source, urgency, receiver, kind]));
            // With a receiver a report counts once, however often it was offered there.
            if (!_ofReport.Contains(receiver)) _ofReport.Add(receiver);
            if (!_ofReport.Contains(kind)) _ofReport.Add(kind);
        }

        Count(row, _entries.Add(CollectionsMarshal.AsSpan(_ofReport)));
    }

    private void Count(ReportRow row, int entry)
    {
        Reports.Add(entry, ReportCounts.Received);
        if (row.ProposesMdaPlusPlus) Reports.Add(entry, ReportCounts.MdaProposed);
        if (row.FollowUp is { } phase) Reports.Add(entry, ReportCounts.Of(phase));
        foreach (var clock in row.Clocks)
        {
            if (clock.Begun <= _asOf) Count(ClockOutcome.Of(clock, _asOf), entry);
        }
    }

    private void Count(in TransferOutcome transfer, int entry)
    {
        Reports.Add(entry, ReportCounts.Of(transfer.Status));
        if (transfer.Kind is ReceiverKind.MdaPlusPlus) Reports.Add(entry, ReportCounts.OfMda(transfer.Status));
        if (transfer.HoursToAcceptance is { } hours) ToAcceptance.Add(entry, hours);
        if (transfer.Clock is { } clock) Count(clock, entry);
    }

    private void Count(in ClockOutcome clock, int entry)
    {
        var (results, times) = Clocks[clock.Term];
        results.Add(entry, clock.Result);
        if (clock.Hours is { } hours) times.Add(entry, hours);
    }
}

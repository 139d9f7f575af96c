using System.Runtime.InteropServices;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// Counts reports one by one. What it keeps of a report is a few numbers for each slice that it is in, and two that counted different reports add up.
/// </summary>
/// <param name="period">The period: reports that were received in another are passed over.</param>
/// <param name="asOf">The moment of counting: what happened later is not in it.</param>
public sealed class OverviewCount(ReportPeriod period, DateTimeOffset asOf)
{
    // Of municipalities only: what is counted there is summed up to regions and to all in the end.
    private readonly Dictionary<Slice, SliceTally> _tallies = [];
    private readonly List<ClockOutcome> _clocks = [];

    /// <summary>Counts a report.</summary>
    public void Add(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Received > asOf || !period.Contains(DutchTime.DayOf(row.Received))) return;
        if (row.IsPassedOn)
        {
            TallyOf(_tallies, Slice.Of(row.Municipality)).AddPassedOn();
            return;
        }

        _clocks.Clear();
        foreach (var clock in row.Clocks)
        {
            if (clock.Begun <= asOf) _clocks.Add(ClockOutcome.Of(clock, asOf));
        }

        var place = row.Municipality;
        var all = Count(Slice.Of(place), row);
        var source = Count(new Slice(place, Breakdown.Source, row.Source ?? Slice.Unknown), row);
        var urgency = Count(new Slice(place, Breakdown.Urgency, row.Urgency?.Code() ?? Slice.Unknown), row);
        if (row.Transfers.Count > 0) CountTransfers(row, [all, source, urgency]);
    }

    /// <summary>Counts what another one counted, of other reports.</summary>
    public void Add(OverviewCount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (slice, tally) in other._tallies) TallyOf(_tallies, slice).Add(tally);
    }

    /// <summary>The figures so far, summed up from municipalities to regions and to all.</summary>
    public LeadTimeOverview ToOverview()
    {
        var sums = new Dictionary<Slice, SliceTally>();
        foreach (var (slice, tally) in _tallies)
        {
            for (Place? place = slice.Place; place is { } counted; place = counted.Within) TallyOf(sums, slice with { Place = counted }).Add(tally);
        }

        return new LeadTimeOverview(period, asOf, sums.ToDictionary(tally => tally.Key, tally => tally.Value.ToFigures()));
    }

    private SliceTally Count(Slice slice, ReportRow row)
    {
        var tally = TallyOf(_tallies, slice);
        tally.Add(row, CollectionsMarshal.AsSpan(_clocks));
        return tally;
    }

    // With a receiver a report counts once, however often it was offered there.
    private void CountTransfers(ReportRow row, SliceTally[] ofReport)
    {
        var counted = new Dictionary<Slice, SliceTally>();
        foreach (var transfer in row.Transfers)
        {
            if (transfer.Clock.Begun > asOf) continue;
            var outcome = TransferOutcome.Of(transfer, asOf);
            foreach (var tally in ofReport) tally.Add(outcome);
            foreach (var slice in SlicesOf(row.Municipality, transfer))
            {
                if (!counted.TryGetValue(slice, out var tally)) counted.Add(slice, tally = Count(slice, row));
                tally.Add(outcome);
            }
        }
    }

    private static Slice[] SlicesOf(Place place, TransferRow transfer) =>
    [
        new(place, Breakdown.Receiver, transfer.Receiver),
        new(place, Breakdown.ReceiverKind, transfer.Kind?.Code() ?? Slice.Unknown),
    ];

    private static SliceTally TallyOf(Dictionary<Slice, SliceTally> tallies, Slice slice)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, slice, out _);
        return tally ??= new SliceTally();
    }
}

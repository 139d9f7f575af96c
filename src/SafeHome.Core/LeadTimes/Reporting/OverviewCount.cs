using System.Runtime.InteropServices;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts reports one by one; two that counted different reports add up. Of a report it keeps its times and no more.</summary>
/// <param name="period">The period: reports that were received in another are passed over.</param>
/// <param name="asOf">The moment of counting: what happened later is not in it.</param>
public sealed class OverviewCount(ReportPeriod period, DateTimeOffset asOf)
{
    // Of municipalities only: what is counted there is summed up to regions and to all in the end.
    private readonly SliceNumbers _slices = new();
    private readonly Times _times = new();
    private readonly List<ClockOutcome> _clocks = [];

    /// <summary>Counts a report.</summary>
    public void Add(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Received > asOf || !period.Contains(DutchTime.DayOf(row.Received))) return;
        var place = row.Municipality;
        if (row.IsPassedOn)
        {
            _slices.Tally(_slices.NumberOf(Slice.Of(place))).AddPassedOn();
            return;
        }

        _clocks.Clear();
        foreach (var clock in row.Clocks)
        {
            if (clock.Begun <= asOf) _clocks.Add(ClockOutcome.Of(clock, asOf));
        }

        var all = Count(Slice.Of(place), row);
        var source = Count(new Slice(place, Breakdown.Source, row.Source ?? Slice.Unknown), row);
        var urgency = Count(new Slice(place, Breakdown.Urgency, row.Urgency?.Code() ?? Slice.Unknown), row);
        if (row.Transfers.Count > 0) CountTransfers(row, [all, source, urgency]);
    }

    /// <summary>Counts what another one counted, of other reports.</summary>
    public void Add(OverviewCount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var numbers = other._slices.All.Select(_slices.NumberOf).ToArray();
        for (var number = 0; number < numbers.Length; number++) _slices.Tally(numbers[number]).Add(other._slices.Tally(number));
        _times.Add(other._times, numbers);
    }

    /// <summary>The figures so far, summed up from municipalities to regions and to all.</summary>
    public LeadTimeOverview ToOverview()
    {
        var sums = new SliceNumbers();
        var into = _slices.All.Select(slice => PlacesOf(slice.Place).Select(place => sums.NumberOf(slice with { Place = place })).ToArray()).ToList();
        for (var number = 0; number < into.Count; number++)
        {
            foreach (var sum in into[number]) sums.Tally(sum).Add(_slices.Tally(number));
        }

        var percentiles = _times.Of(into, sums.All.Count);
        return new LeadTimeOverview(period, asOf, sums.All.Select((slice, number) => (slice, number)).ToDictionary(
            sum => sum.slice, sum => sums.Tally(sum.number).ToFigures(percentiles.AsSpan(sum.number * Times.Kinds, Times.Kinds))));
    }

    private static IEnumerable<Place> PlacesOf(Place municipality)
    {
        for (Place? place = municipality; place is { } counted; place = counted.Within) yield return counted;
    }

    private int Count(Slice slice, ReportRow row)
    {
        var number = _slices.NumberOf(slice);
        _slices.Tally(number).Add(row);
        foreach (ref readonly var clock in CollectionsMarshal.AsSpan(_clocks)) Count(number, clock);
        return number;
    }

    private void Count(int slice, in ClockOutcome clock)
    {
        _slices.Tally(slice).Add(clock);
        if (clock.Hours is { } hours) _times.Add(slice, clock.Term, hours);
    }

    private void Count(int slice, in TransferOutcome transfer)
    {
        _slices.Tally(slice).Add(transfer);
        if (transfer.HoursToAcceptance is { } hours) _times.Add(slice, Times.ToAcceptance, hours);
        if (transfer.Clock is { } clock) Count(slice, clock);
    }

    // With a receiver a report counts once, however often it was offered there.
    private void CountTransfers(ReportRow row, int[] ofReport)
    {
        var counted = new HashSet<int>();
        foreach (var transfer in row.Transfers)
        {
            if (transfer.Clock.Begun > asOf) continue;
            var outcome = TransferOutcome.Of(transfer, asOf);
            foreach (var slice in ofReport) Count(slice, outcome);
            foreach (var slice in SlicesOf(row.Municipality, transfer))
            {
                var number = _slices.NumberOf(slice);
                if (counted.Add(number)) Count(slice, row);
                Count(number, outcome);
            }
        }
    }

    private static Slice[] SlicesOf(Place place, TransferRow transfer) =>
    [
        new(place, Breakdown.Receiver, transfer.Receiver),
        new(place, Breakdown.ReceiverKind, transfer.Kind?.Code() ?? Slice.Unknown),
    ];
}

using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts some of the reports, row by row.</summary>
internal sealed class SliceTally
{
    private readonly Dictionary<FollowUp, int> _followUps = Enum.GetValues<FollowUp>().ToDictionary(phase => phase, _ => 0);
    private readonly Dictionary<Term, ClockTally> _terms = [];
    private readonly Durations _toAcceptance = new();
    private int _received;
    private int _offered;
    private int _accepted;
    private int _refused;

    /// <summary>Counts a report with all that had happened to it.</summary>
    /// <param name="row">The report.</param>
    /// <param name="receiver">To whom its transfers count; null for all.</param>
    /// <param name="asOf">The moment of counting.</param>
    public void Add(ReportRow row, string? receiver, DateTimeOffset asOf)
    {
        _received++;
        if (row.FollowUp is { } phase) _followUps[phase]++;
        foreach (var clock in row.Clocks) Add(clock, asOf);
        foreach (var transfer in row.Transfers)
        {
            if (receiver is null || transfer.Receiver == receiver) Add(transfer, asOf);
        }
    }

    /// <summary>The figures so far.</summary>
    public SliceFigures ToFigures() => new(
        _received,
        _followUps,
        _terms.ToDictionary(term => term.Key, term => term.Value.ToFigures()),
        new TransferFigures(_offered, _accepted, _refused, _toAcceptance.Percentile(50), _toAcceptance.Percentile(90)));

    private void Add(TransferRow transfer, DateTimeOffset asOf)
    {
        if (transfer.Clock.Begun > asOf) return;
        _offered++;
        Add(transfer.Clock, asOf);
        if (transfer.Clock.Stopped is not { } answered || answered > asOf) return;
        if (transfer.Accepted is not true)
        {
            _refused++;
            return;
        }

        _accepted++;
        _toAcceptance.Add(transfer.Clock.Begun, answered);
    }

    private void Add(TermClock clock, DateTimeOffset asOf)
    {
        if (clock.Begun > asOf) return;
        var term = new Term(clock.Term, clock.Kind);
        if (!_terms.TryGetValue(term, out var tally)) _terms.Add(term, tally = new ClockTally());
        tally.Add(clock, asOf);
    }
}

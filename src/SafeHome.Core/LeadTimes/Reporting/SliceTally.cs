using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts some of the reports, row by row.</summary>
internal sealed class SliceTally
{
    private readonly Dictionary<FollowUp, int> _followUps = Enum.GetValues<FollowUp>().ToDictionary(phase => phase, _ => 0);
    private readonly Dictionary<Term, ClockTally> _terms = [];
    private readonly Dictionary<ReferralStatus, int> _became = [];
    private readonly Durations _toAcceptance = new();
    private int _received;
    private int _offered;

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
        new TransferFigures(
            _offered,
            _became.GetValueOrDefault(ReferralStatus.Accepted),
            _became.GetValueOrDefault(ReferralStatus.Refused),
            _became.GetValueOrDefault(ReferralStatus.Withdrawn),
            _became.GetValueOrDefault(ReferralStatus.Lapsed),
            _toAcceptance.Percentile(50),
            _toAcceptance.Percentile(90)));

    private void Add(TransferRow transfer, DateTimeOffset asOf)
    {
        if (transfer.Clock.Begun > asOf) return;
        var status = transfer.Clock.Stopped is { } stopped && stopped <= asOf ? transfer.Status : ReferralStatus.Offered;
        _offered++;
        _became[status] = _became.GetValueOrDefault(status) + 1;
        if (status is ReferralStatus.Accepted) _toAcceptance.Add(transfer.Clock.Begun, transfer.Clock.Stopped!.Value);
        if (status is not ReferralStatus.Withdrawn) Add(transfer.Clock, asOf, lapsed: status is ReferralStatus.Lapsed);
    }

    private void Add(TermClock clock, DateTimeOffset asOf, bool lapsed = false)
    {
        if (clock.Begun > asOf) return;
        var term = new Term(clock.Term, clock.Kind);
        if (!_terms.TryGetValue(term, out var tally)) _terms.Add(term, tally = new ClockTally());
        tally.Add(clock, asOf, lapsed);
    }
}

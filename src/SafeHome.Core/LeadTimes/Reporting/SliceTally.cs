using SafeHome.Core.Cases;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts some of the reports, one by one.</summary>
internal sealed class SliceTally
{
    private static readonly int Statuses = Enum.GetValues<ReferralStatus>().Length;

    private readonly int[] _followUps = new int[Enum.GetValues<FollowUp>().Length];
    private readonly ClockTally?[] _terms = new ClockTally?[Term.Count];
    private readonly int[] _became = new int[Statuses];
    private readonly int[] _mdaBecame = new int[Statuses];
    private readonly Durations _toAcceptance = new();
    private int _received;
    private int _mdaProposed;
    private int _passedOn;

    /// <summary>Counts a report.</summary>
    /// <param name="row">The report.</param>
    /// <param name="clocks">What has come of its clocks.</param>
    public void Add(ReportRow row, ReadOnlySpan<ClockOutcome> clocks)
    {
        _received++;
        if (row.ProposesMdaPlusPlus) _mdaProposed++;
        if (row.FollowUp is { } phase) _followUps[(int)phase]++;
        foreach (ref readonly var clock in clocks) Add(clock);
    }

    /// <summary>Counts a report that was passed on.</summary>
    public void AddPassedOn() => _passedOn++;

    /// <summary>Counts a transfer.</summary>
    public void Add(in TransferOutcome transfer)
    {
        _became[(int)transfer.Status]++;
        if (transfer.Kind is ReceiverKind.MdaPlusPlus) _mdaBecame[(int)transfer.Status]++;
        if (transfer.HoursToAcceptance is { } hours) _toAcceptance.Add(hours);
        if (transfer.Clock is { } clock) Add(clock);
    }

    /// <summary>Counts what another one counted, of other reports.</summary>
    public void Add(SliceTally other)
    {
        _received += other._received;
        _mdaProposed += other._mdaProposed;
        _passedOn += other._passedOn;
        _toAcceptance.Add(other._toAcceptance);
        for (var phase = 0; phase < _followUps.Length; phase++) _followUps[phase] += other._followUps[phase];
        for (var status = 0; status < Statuses; status++)
        {
            _became[status] += other._became[status];
            _mdaBecame[status] += other._mdaBecame[status];
        }

        for (var term = 0; term < _terms.Length; term++)
        {
            if (other._terms[term] is { } tally) (_terms[term] ??= new ClockTally()).Add(tally);
        }
    }

    /// <summary>The figures so far.</summary>
    public SliceFigures ToFigures()
    {
        var (median, percentile90) = _toAcceptance.Percentiles();
        return new SliceFigures(
            _received,
            Enum.GetValues<FollowUp>().ToDictionary(phase => phase, phase => _followUps[(int)phase]),
            Enumerable.Range(0, Term.Count).Where(term => _terms[term] is not null).ToDictionary(Term.At, term => _terms[term]!.ToFigures()),
            new TransferFigures(
                _became.Sum(),
                _became[(int)ReferralStatus.Accepted],
                _became[(int)ReferralStatus.Refused],
                _became[(int)ReferralStatus.Withdrawn],
                _became[(int)ReferralStatus.Lapsed],
                median,
                percentile90),
            new MdaPlusPlusFigures(_mdaProposed, _mdaBecame.Sum(), _mdaBecame[(int)ReferralStatus.Accepted], _mdaBecame[(int)ReferralStatus.Offered]))
        {
            PassedOn = _passedOn,
        };
    }

    private void Add(in ClockOutcome clock) => (_terms[clock.Term] ??= new ClockTally()).Add(clock);
}

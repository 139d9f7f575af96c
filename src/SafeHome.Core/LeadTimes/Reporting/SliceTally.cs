using SafeHome.Core.Cases;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Counts some of the reports, one by one. All counts are numbers in one row, so that two tallies add up in one go.</summary>
internal sealed class SliceTally
{
    private static readonly int Phases = Enum.GetValues<FollowUp>().Length;
    private static readonly int Statuses = Enum.GetValues<ReferralStatus>().Length;

    // What stands where: single counts, follow-ups by phase, transfers by status, those to MDA++ by status, and then the terms.
    private const int Received = 0;
    private const int PassedOn = 1;
    private const int MdaProposed = 2;
    private const int FollowUps = 3;
    private static readonly int Became = FollowUps + Phases;
    private static readonly int MdaBecame = Became + Statuses;
    private static readonly int Terms = MdaBecame + Statuses;

    // Of a term: in time, late, open by age, overdue by age.
    private const int InTime = 0;
    private const int Late = 1;
    private const int Open = 2;
    private static readonly int Overdue = Open + OpenAges.Count;
    private static readonly int TermWidth = Overdue + OpenAges.Count;

    private readonly int[] _counts = new int[Terms + (Term.Count * TermWidth)];

    /// <summary>Counts a report.</summary>
    public void Add(ReportRow row)
    {
        _counts[Received]++;
        if (row.ProposesMdaPlusPlus) _counts[MdaProposed]++;
        if (row.FollowUp is { } phase) _counts[FollowUps + (int)phase]++;
    }

    /// <summary>Counts a report that was passed on.</summary>
    public void AddPassedOn() => _counts[PassedOn]++;

    /// <summary>Counts a clock; how long it took is counted elsewhere.</summary>
    public void Add(in ClockOutcome clock)
    {
        var term = _counts.AsSpan(Terms + (clock.Term * TermWidth), TermWidth);
        if (clock.Hours is not null)
        {
            term[clock.Late ? Late : InTime]++;
            return;
        }

        term[Open + clock.Age]++;
        if (clock.Late) term[Overdue + clock.Age]++;
    }

    /// <summary>Counts what a transfer came to.</summary>
    public void Add(in TransferOutcome transfer)
    {
        _counts[Became + (int)transfer.Status]++;
        if (transfer.Kind is ReceiverKind.MdaPlusPlus) _counts[MdaBecame + (int)transfer.Status]++;
    }

    /// <summary>Counts what another one counted, of other reports.</summary>
    public void Add(SliceTally other)
    {
        for (var count = 0; count < _counts.Length; count++) _counts[count] += other._counts[count];
    }

    /// <summary>The figures.</summary>
    /// <param name="times">How long each kind took, as <see cref="Times"/> numbers them.</param>
    public SliceFigures ToFigures(ReadOnlySpan<Percentiles> times)
    {
        var terms = new Dictionary<Term, ClockFigures>();
        for (var term = 0; term < Term.Count; term++)
        {
            var counts = _counts.AsSpan(Terms + (term * TermWidth), TermWidth);
            if (counts.ContainsAnyExcept(0)) terms.Add(Term.At(term), TermOf(counts, times[term]));
        }

        return new SliceFigures(
            _counts[Received],
            Enum.GetValues<FollowUp>().ToDictionary(phase => phase, phase => _counts[FollowUps + (int)phase]),
            terms,
            new TransferFigures(
                _counts.AsSpan(Became, Statuses).ToArray().Sum(),
                _counts[Became + (int)ReferralStatus.Accepted],
                _counts[Became + (int)ReferralStatus.Refused],
                _counts[Became + (int)ReferralStatus.Withdrawn],
                _counts[Became + (int)ReferralStatus.Lapsed],
                times[Times.ToAcceptance].Median,
                times[Times.ToAcceptance].Percentile90),
            new MdaPlusPlusFigures(
                _counts[MdaProposed],
                _counts.AsSpan(MdaBecame, Statuses).ToArray().Sum(),
                _counts[MdaBecame + (int)ReferralStatus.Accepted],
                _counts[MdaBecame + (int)ReferralStatus.Offered]))
        {
            PassedOn = _counts[PassedOn],
        };
    }

    private static ClockFigures TermOf(ReadOnlySpan<int> counts, Percentiles times) => new(
        counts[InTime],
        counts[Late],
        OpenAges.ToFigures(counts.Slice(Open, OpenAges.Count), counts.Slice(Overdue, OpenAges.Count)),
        times.Median,
        times.Percentile90);
}

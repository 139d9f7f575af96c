using SafeHome.Core.Cases;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>Adds up what was counted of different reports of a period, sums it up from municipalities to regions and to all, and makes figures of it.</summary>
public sealed class OverviewSum
{
    private readonly SliceNumbers _slices = new();
    private readonly IReadOnlyList<(OverviewCount Count, int[] Numbers)> _parts;

    private OverviewSum(IEnumerable<OverviewCount> parts) => _parts = [.. parts.Select(part => (part, _slices.NumbersOf(part.Slices)))];

    /// <summary>The figures.</summary>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The moment of counting.</param>
    /// <param name="parts">What was counted, of that moment, in parts of the period.</param>
    public static LeadTimeOverview Of(ReportPeriod period, DateTimeOffset asOf, IEnumerable<OverviewCount> parts) =>
        new(period, asOf, new OverviewSum(parts).ToFigures());

    private Dictionary<Slice, SliceFigures> ToFigures()
    {
        var counts = CountsOf(part => part.Reports, ReportCounts.Width);
        var toAcceptance = PercentilesOf(part => part.ToAcceptance, slice => counts[slice][ReportCounts.Of(ReferralStatus.Accepted)]);
        var terms = Term.All.Where(HasBegun).AsParallel().Select(term => (Term: term, BySlice: FiguresOf(term))).ToList();
        var figures = new Dictionary<Slice, SliceFigures>(_slices.All.Count);
        for (var slice = 0; slice < _slices.All.Count; slice++)
            figures.Add(_slices.All[slice], ReportCounts.ToFigures(counts[slice], TermsOf(slice, terms), toAcceptance[slice]));
        return figures;
    }

    private bool HasBegun(Term term) => _parts.Any(part => part.Count.Clocks[term.Index].Results.Any);

    // By slice; null where the term never began.
    private ClockFigures?[] FiguresOf(Term term)
    {
        var counts = CountsOf(part => part.Clocks[term.Index].Results, ClockOutcome.Results);
        var times = PercentilesOf(part => part.Clocks[term.Index].Times, slice => counts[slice][ClockOutcome.InTime] + counts[slice][ClockOutcome.Late]);
        var figures = new ClockFigures?[_slices.All.Count];
        for (var slice = 0; slice < figures.Length; slice++) figures[slice] = ClockOutcome.ToFigures(counts[slice], times[slice]);
        return figures;
    }

    private SliceCounts CountsOf(Func<OverviewCount, Marks> of, int width) =>
        SliceCounts.Of(_parts.Select(part => (of(part.Count), part.Numbers)), _slices.Sums, width);

    private Percentiles[] PercentilesOf(Func<OverviewCount, Times> of, Func<int, int> ended) => Percentiles.Of(
        [.. _parts.Select(part => (of(part.Count), part.Numbers))],
        [.. Enumerable.Range(0, _slices.All.Count).Select(ended)],
        _slices.Sums);

    private static Dictionary<Term, ClockFigures> TermsOf(int slice, IReadOnlyList<(Term Term, ClockFigures?[] BySlice)> figures)
    {
        var terms = new Dictionary<Term, ClockFigures>(figures.Count);
        foreach (var (term, bySlice) in figures)
        {
            if (bySlice[slice] is { } kept) terms.Add(term, kept);
        }

        return terms;
    }
}

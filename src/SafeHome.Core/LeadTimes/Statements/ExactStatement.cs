using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Core.LeadTimes.Statements;

/// <summary>States figures exactly: for those who may see single cases.</summary>
public static class ExactStatement
{
    /// <summary>States everything.</summary>
    public static Statement Of(LeadTimeOverview overview, Households households)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(households);
        var year = overview.Period.First.Year;
        return new Statement(
            overview.Period,
            overview.AsOf,
            IsExact: true,
            // Of a country's year there are thousands.
            [.. overview.Slices.AsParallel().Select(slice => Line(slice.Key, slice.Value, households, year)).InOrder()]);
    }

    private static StatementLine Line(Slice slice, SliceFigures figures, Households households, int year) => new(
        slice,
        figures.Received,
        figures.FollowUps.ToDictionary(phase => phase.Key, phase => (int?)phase.Value),
        Terms(figures.Terms),
        Transfers(figures.Transfers),
        new StatedMdaPlusPlus(figures.MdaPlusPlus.Proposed, figures.MdaPlusPlus.Accepted, figures.MdaPlusPlus.Waiting))
    {
        Households = households.Of(slice, year),
        PassedOn = slice.By is Breakdown.None ? figures.PassedOn : null,
    };

    private static List<StatedTerm> Terms(IReadOnlyDictionary<Term, ClockFigures> figures)
    {
        var stated = new List<StatedTerm>(figures.Count);
        foreach (var term in Reporting.Term.All)
        {
            if (figures.TryGetValue(term, out var kept)) stated.Add(Term(term, kept));
        }

        return stated;
    }

    private static StatedTerm Term(Term term, ClockFigures figures) => new(
        term,
        figures.InTime,
        figures.Late,
        figures.Overdue,
        figures.Running,
        figures.ShareInTime,
        figures.MedianHours,
        figures.Percentile90Hours,
        figures.Open);

    private static StatedTransfers Transfers(TransferFigures figures) => new(
        figures.Offered,
        figures.Accepted,
        figures.Refused,
        figures.Withdrawn,
        figures.Lapsed,
        figures.Waiting,
        figures.MedianHours,
        figures.Percentile90Hours);
}

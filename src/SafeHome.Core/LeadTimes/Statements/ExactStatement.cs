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
            overview.Period, overview.AsOf, IsExact: true, [.. overview.Slices.Select(slice => Line(slice.Key, slice.Value, households, year)).InOrder()]);
    }

    private static StatementLine Line(Slice slice, SliceFigures figures, Households households, int year) => new(
        slice,
        figures.Received,
        figures.FollowUps.ToDictionary(phase => phase.Key, phase => (int?)phase.Value),
        [.. figures.Terms.OrderBy(term => term.Key.Clock).ThenBy(term => term.Key.Kind).Select(term => Term(term.Key, term.Value))],
        Transfers(figures.Transfers),
        new StatedMdaPlusPlus(figures.MdaPlusPlus.Proposed, figures.MdaPlusPlus.Accepted, figures.MdaPlusPlus.Waiting))
    {
        Households = households.Of(slice, year),
        PassedOn = slice.By is Breakdown.None ? figures.PassedOn : null,
    };

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

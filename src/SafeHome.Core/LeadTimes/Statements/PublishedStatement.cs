using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Publication;
using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Core.LeadTimes.Statements;

/// <summary>
/// States what may be seen outside: whole places with all their counts, and of sources, urgencies and kinds of receivers how many there were.
/// More would need more to be withheld.
/// </summary>
public sealed class PublishedStatement
{
    private const int HoursADay = 24;
    private const decimal LeastShareThatMatters = 0.01m;

    private static readonly (Term Term, PublishedCounts Table)[] Terms =
    [
        (new Term(ClockTerm.Assessment, ClockKind.Norm), PublishedCounts.AssessmentByNorm),
        (new Term(ClockTerm.Assessment, ClockKind.Statutory), PublishedCounts.AssessmentByLaw),
        (new Term(ClockTerm.Investigation, ClockKind.Statutory), PublishedCounts.Investigations),
        (new Term(ClockTerm.ConditionsAndFollowUp, ClockKind.Norm), PublishedCounts.ConditionsAndFollowUps),
        (new Term(ClockTerm.Informing, ClockKind.Statutory), PublishedCounts.Informing),
    ];

    private readonly PublishedOverview _published;
    private readonly LeadTimeOverview _exact;
    private readonly Households _households;

    private PublishedStatement(PublishedOverview published, LeadTimeOverview exact, Households households) =>
        (_published, _exact, _households) = (published, exact, households);

    /// <summary>States what is published.</summary>
    /// <param name="published">The counts that are shown.</param>
    /// <param name="exact">The same period exactly: times are taken from it where enough of what was timed is shown.</param>
    /// <param name="households">The counts of households.</param>
    public static Statement Of(PublishedOverview published, LeadTimeOverview exact, Households households)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new PublishedStatement(published, exact, households).ToStatement();
    }

    private Statement ToStatement() => new(
        _published.Period,
        _published.AsOf,
        IsExact: false,
        [.. _published.Tables[PublishedCounts.Sources].Places.SelectMany(LinesOf).InOrder()]);

    private IEnumerable<StatementLine> LinesOf(Place place) =>
    [
        Whole(place),
        .. Values(place, Breakdown.Source, PublishedCounts.Sources),
        .. Values(place, Breakdown.Urgency, PublishedCounts.Urgencies),
        .. _published.Tables[PublishedCounts.ReceiverKinds].Values.Select(kind => Empty(new Slice(place, Breakdown.ReceiverKind, kind)) with
        {
            Transfers = new StatedTransfers(Count(PublishedCounts.ReceiverKinds, place, kind), null, null, null, null, null, null, null),
        }),
    ];

    private StatementLine Whole(Place place) => Empty(Slice.Of(place)) with
    {
        Received = Count(PublishedCounts.Sources, place, null),
        FollowUps = Enum.GetValues<FollowUp>().ToDictionary(phase => phase, phase => Count(PublishedCounts.FollowUps, place, phase.ToString())),
        Terms = [.. Terms.Select(term => TermOf(place, term.Term, term.Table))],
        Transfers = TransfersOf(place),
        MdaPlusPlus = new StatedMdaPlusPlus(
            Count(PublishedCounts.MdaPlusPlusProposals, place, "Proposed"),
            Count(PublishedCounts.MdaPlusPlus, place, nameof(ReferralStatus.Accepted)),
            Count(PublishedCounts.MdaPlusPlus, place, nameof(ReferralStatus.Offered))),
        Households = _households.Of(Slice.Of(place), _published.Period.First.Year),
    };

    private IEnumerable<StatementLine> Values(Place place, Breakdown by, PublishedCounts table) =>
        _published.Tables[table].Values.Select(value => Empty(new Slice(place, by, value)) with { Received = Count(table, place, value) });

    private StatedTerm TermOf(Place place, Term term, PublishedCounts table)
    {
        var (inTime, late) = (Count(table, place, "InTime"), Count(table, place, "Late"));
        var (overdue, running) = (Count(table, place, "Overdue"), Count(table, place, "Running"));
        // Of ten at the least, and on whole days, a time is nobody's.
        var times = inTime is null && late is null ? null : Exactly(place)?.Terms.GetValueOrDefault(term);
        return new StatedTerm(
            term,
            inTime,
            late,
            overdue,
            running,
            ShareOf(inTime, late, overdue, Count(table, place, null)),
            WholeDays(times?.MedianHours),
            WholeDays(times?.Percentile90Hours),
            []);
    }

    // From shown counts only, so that it tells nothing that they do not. What is withheld is left out where the total leaves no room for it to matter.
    private static decimal? ShareOf(int? inTime, int? late, int? overdue, int? total)
    {
        var ended = inTime + late;
        if (ended is null || (overdue is null && !(total - ended <= total * LeastShareThatMatters))) return null;
        return ended + (overdue ?? 0) is > 0 and var certain ? (decimal?)inTime / certain : null;
    }

    private StatedTransfers TransfersOf(Place place)
    {
        var accepted = Status(ReferralStatus.Accepted);
        var times = accepted is null ? null : Exactly(place)?.Transfers;
        return new StatedTransfers(
            Count(PublishedCounts.Transfers, place, null),
            accepted,
            Status(ReferralStatus.Refused),
            Status(ReferralStatus.Withdrawn),
            Status(ReferralStatus.Lapsed),
            Status(ReferralStatus.Offered),
            WholeDays(times?.MedianHours),
            WholeDays(times?.Percentile90Hours));

        int? Status(ReferralStatus status) => Count(PublishedCounts.Transfers, place, status.ToString());
    }

    private SliceFigures? Exactly(Place place) => _exact.Slices.GetValueOrDefault(Slice.Of(place));

    private int? Count(PublishedCounts table, Place place, string? value) => _published.Tables[table][new TableCell(place, value)];

    private static StatementLine Empty(Slice slice) => new(slice, null, new Dictionary<FollowUp, int?>(), [], null, null);

    private static int? WholeDays(int? hours) => (hours + HoursADay - 1) / HoursADay * HoursADay;
}

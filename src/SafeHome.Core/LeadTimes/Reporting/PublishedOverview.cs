using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Publication;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// The counts of a half-year or a year as they may be seen outside. There are none of months: with those a half-year could show only what
/// all six months show. A value that was counted nowhere in the area has no column.
/// </summary>
public sealed class PublishedOverview
{
    private PublishedOverview(ReportPeriod period, DateTimeOffset asOf, IReadOnlyDictionary<PublishedCounts, PublishedTable> tables) =>
        (Period, AsOf, Tables) = (period, asOf, tables);

    /// <summary>The period.</summary>
    public ReportPeriod Period { get; }

    /// <summary>The moment of counting.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The tables, each by municipality and region.</summary>
    public IReadOnlyDictionary<PublishedCounts, PublishedTable> Tables { get; }

    /// <summary>Publishes a half-year.</summary>
    /// <param name="halfYear">The exact counts.</param>
    /// <param name="municipalities">All of the area, so that one from which nothing came is not told by its absence.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static PublishedOverview OfHalfYear(LeadTimeOverview halfYear, IReadOnlyCollection<Place> municipalities)
    {
        ArgumentNullException.ThrowIfNull(halfYear);
        if (halfYear.Period.MonthCount != 6) throw new ArgumentException("Only a half-year is published by itself.", nameof(halfYear));
        var counts = CountsOf(halfYear, municipalities);
        // These are all of the same reports, each counted once.
        var same = counts.Keys.Where(table => table is not PublishedCounts.Transfers).ToList();
        var published = same.Zip(PublishedTable.Of([.. same.Select(table => counts[table])])).ToDictionary(pair => pair.First, pair => pair.Second);
        published.Add(PublishedCounts.Transfers, PublishedTable.Of(counts[PublishedCounts.Transfers])[0]);
        return new PublishedOverview(halfYear.Period, halfYear.AsOf, published);
    }

    /// <summary>Publishes a year beside its half-years.</summary>
    /// <param name="year">The year.</param>
    /// <param name="halves">What is published of its two half-years.</param>
    /// <exception cref="ArgumentException">They are not its half-years.</exception>
    public static PublishedOverview OfYear(LeadTimeOverview year, IReadOnlyCollection<PublishedOverview> halves)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(halves);
        if (!halves.Select(half => half.Period.Name).Order(StringComparer.Ordinal).SequenceEqual([$"{year.Period}-H1", $"{year.Period}-H2"], StringComparer.Ordinal))
            throw new ArgumentException("A year is published beside its two half-years.", nameof(halves));
        return new PublishedOverview(year.Period, year.AsOf, CountsOf(year, []).ToDictionary(
            table => table.Key, table => PublishedTable.Of(table.Value, [.. halves.Select(half => half.Tables[table.Key])])));
    }

    private static Dictionary<PublishedCounts, CountTable> CountsOf(LeadTimeOverview overview, IReadOnlyCollection<Place> municipalities) => new()
    {
        [PublishedCounts.Sources] = overview.Table(Breakdown.Source, figures => figures.Received, municipalities),
        [PublishedCounts.Urgencies] = overview.Table(Breakdown.Urgency, figures => figures.Received, municipalities),
        [PublishedCounts.FollowUps] = Split(overview, municipalities, figures =>
        [
            .. figures.FollowUps.Select(phase => (phase.Key.ToString(), phase.Value)),
            ("None", figures.Received - figures.FollowUps.Values.Sum()),
        ]),
        [PublishedCounts.AssessmentByNorm] = Split(overview, municipalities, figures => Outcomes(figures, ClockKind.Norm)),
        [PublishedCounts.AssessmentByLaw] = Split(overview, municipalities, figures => Outcomes(figures, ClockKind.Statutory)),
        [PublishedCounts.Transfers] = Split(overview, municipalities, figures => Outcomes(figures.Transfers)),
    };

    private static CountTable Split(
        LeadTimeOverview overview, IReadOnlyCollection<Place> municipalities, Func<SliceFigures, IEnumerable<(string Value, int Count)>> counts) => new(
        overview.Slices.Where(slice => slice.Key.By == Breakdown.None && slice.Key.Place.Municipality is not null)
            .SelectMany(slice => counts(slice.Value).Where(one => one.Count > 0).Select(one => (slice.Key.Place, one.Value, one.Count))),
        municipalities.Concat(overview.Slices.Keys.Select(slice => slice.Place).Where(place => place.Municipality is not null)));

    private static IEnumerable<(string, int)> Outcomes(SliceFigures figures, ClockKind kind) =>
        figures.Terms.TryGetValue(new Term(ClockTerm.Assessment, kind), out var term)
            ? [("InTime", term.InTime), ("Late", term.Late), ("Overdue", term.Overdue), ("Running", term.Begun - term.InTime - term.Late - term.Overdue)]
            : [];

    private static IEnumerable<(string, int)> Outcomes(TransferFigures transfers) =>
    [
        (nameof(ReferralStatus.Accepted), transfers.Accepted),
        (nameof(ReferralStatus.Refused), transfers.Refused),
        (nameof(ReferralStatus.Withdrawn), transfers.Withdrawn),
        (nameof(ReferralStatus.Lapsed), transfers.Lapsed),
        (nameof(ReferralStatus.Offered), transfers.Offered - transfers.Accepted - transfers.Refused - transfers.Withdrawn - transfers.Lapsed),
    ];
}

/// <summary>A table that is published, with its columns.</summary>
public enum PublishedCounts
{
    /// <summary>Reports received, by source.</summary>
    Sources,

    /// <summary>Reports received, by urgency.</summary>
    Urgencies,

    /// <summary>Reports received, by the phase in which a follow-up report came (<see cref="FollowUp"/>); <c>None</c> for no follow-up report.</summary>
    FollowUps,

    /// <summary>
    /// Reports received, by how their assessment kept to the norm: <c>InTime</c>, <c>Late</c>, <c>Overdue</c> where it is still to come and
    /// its term has passed, <c>Running</c> where that has not.
    /// </summary>
    AssessmentByNorm,

    /// <summary>The same for the term of the law.</summary>
    AssessmentByLaw,

    /// <summary>Transfers offered, by what they came to (<see cref="ReferralStatus"/>).</summary>
    Transfers,
}

using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Publication;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>
/// The counts of a half-year or a year as they may be seen outside, and of a month what little does not touch them: with all counts of months
/// a half-year could show only what all six show. A value that was counted nowhere in the area has no column.
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
        // What counts the same things has the same totals.
        var published = counts.Keys.GroupBy(Counted)
            .SelectMany(same => same.Zip(PublishedTable.Of([.. same.Select(table => counts[table])])))
            .ToDictionary(pair => pair.First, pair => pair.Second);
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

    /// <summary>
    /// Publishes a month beside its half-year: how many reports each region received, where the half-year shows that and each of its months
    /// received enough to be shown. So what a region received in a month is withheld of all months or of none, and does not follow from the others.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="halfYear">What is published of its half-year.</param>
    /// <param name="months">The months of that half-year until the moment of counting, in their order. Those before the first report of a region were before its time.</param>
    /// <exception cref="ArgumentException">It is no month, or not of that half-year.</exception>
    public static PublishedOverview OfMonth(LeadTimeOverview month, PublishedOverview halfYear, IReadOnlyCollection<LeadTimeOverview> months)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(halfYear);
        if (month.Period.MonthCount != 1 || ReportPeriod.OfHalfYear(month.Period.First) != halfYear.Period)
            throw new ArgumentException("A month is published beside its half-year.", nameof(month));
        var received = months.Select(one => one.Table(Breakdown.Source, figures => figures.Received, [])).ToList();
        return new PublishedOverview(month.Period, month.AsOf, CountsOf(month, [.. MunicipalitiesOf(halfYear)]).ToDictionary(
            table => table.Key,
            table => table.Key is PublishedCounts.Sources
                ? PublishedTable.OfRegions(table.Value, halfYear.Tables[table.Key], received)
                : PublishedTable.Empty(table.Value)));
    }

    private static IEnumerable<Place> MunicipalitiesOf(PublishedOverview published) =>
        published.Tables[PublishedCounts.Sources].Places.Where(place => place.Municipality is not null);

    private static PublishedCounts Counted(PublishedCounts table) => table switch
    {
        PublishedCounts.Transfers or PublishedCounts.ReceiverKinds => PublishedCounts.Transfers,
        PublishedCounts.Investigations or PublishedCounts.ConditionsAndFollowUps or PublishedCounts.Informing or PublishedCounts.MdaPlusPlus => table,
        _ => PublishedCounts.Sources,
    };

    private static Dictionary<PublishedCounts, CountTable> CountsOf(LeadTimeOverview overview, IReadOnlyCollection<Place> municipalities) => new()
    {
        [PublishedCounts.Sources] = overview.Table(Breakdown.Source, figures => figures.Received, municipalities),
        [PublishedCounts.Urgencies] = overview.Table(Breakdown.Urgency, figures => figures.Received, municipalities),
        [PublishedCounts.FollowUps] = Split(overview, municipalities, figures =>
        [
            .. figures.FollowUps.Select(phase => (phase.Key.ToString(), phase.Value)),
            ("None", figures.Received - figures.FollowUps.Values.Sum()),
        ]),
        [PublishedCounts.AssessmentByNorm] = Split(overview, municipalities, figures => Outcomes(figures, ClockTerm.Assessment, ClockKind.Norm)),
        [PublishedCounts.AssessmentByLaw] = Split(overview, municipalities, figures => Outcomes(figures, ClockTerm.Assessment, ClockKind.Statutory)),
        [PublishedCounts.MdaPlusPlusProposals] = Split(overview, municipalities, figures =>
        [
            ("Proposed", figures.MdaPlusPlus.Proposed), ("None", figures.Received - figures.MdaPlusPlus.Proposed),
        ]),
        [PublishedCounts.Investigations] = Split(overview, municipalities, figures => Outcomes(figures, ClockTerm.Investigation, ClockKind.Statutory)),
        [PublishedCounts.ConditionsAndFollowUps] = Split(overview, municipalities, figures => Outcomes(figures, ClockTerm.ConditionsAndFollowUp, ClockKind.Norm)),
        [PublishedCounts.Informing] = Split(overview, municipalities, figures => Outcomes(figures, ClockTerm.Informing, ClockKind.Statutory)),
        [PublishedCounts.Transfers] = Split(overview, municipalities, figures => Outcomes(figures.Transfers)),
        [PublishedCounts.ReceiverKinds] = overview.Table(Breakdown.ReceiverKind, figures => figures.Transfers.Offered, municipalities),
        [PublishedCounts.MdaPlusPlus] = Split(overview, municipalities, figures => Outcomes(figures.MdaPlusPlus)),
    };

    private static CountTable Split(
        LeadTimeOverview overview, IReadOnlyCollection<Place> municipalities, Func<SliceFigures, IEnumerable<(string Value, int Count)>> counts) => new(
        overview.Slices.Where(slice => slice.Key.By == Breakdown.None && slice.Key.Place.Municipality is not null)
            .SelectMany(slice => counts(slice.Value).Where(one => one.Count > 0).Select(one => (slice.Key.Place, one.Value, one.Count))),
        municipalities.Concat(overview.Slices.Keys.Select(slice => slice.Place).Where(place => place.Municipality is not null)));

    private static IEnumerable<(string, int)> Outcomes(SliceFigures figures, ClockTerm clock, ClockKind kind) =>
        figures.Terms.TryGetValue(new Term(clock, kind), out var term)
            ? [("InTime", term.InTime), ("Late", term.Late), ("Overdue", term.Overdue), ("Running", term.Running)]
            : [];

    private static IEnumerable<(string, int)> Outcomes(TransferFigures transfers) =>
    [
        (nameof(ReferralStatus.Accepted), transfers.Accepted),
        (nameof(ReferralStatus.Refused), transfers.Refused),
        (nameof(ReferralStatus.Withdrawn), transfers.Withdrawn),
        (nameof(ReferralStatus.Lapsed), transfers.Lapsed),
        (nameof(ReferralStatus.Offered), transfers.Waiting),
    ];

    private static IEnumerable<(string, int)> Outcomes(MdaPlusPlusFigures mda) =>
    [
        (nameof(ReferralStatus.Accepted), mda.Accepted),
        (nameof(ReferralStatus.Offered), mda.Waiting),
        ("Ended", mda.Offered - mda.Accepted - mda.Waiting),
    ];
}

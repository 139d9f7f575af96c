namespace SafeHome.Core.LeadTimes;

/// <summary>How long the terms took of the reports that were received in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The moment of counting: what ended later still runs in this report.</param>
/// <param name="All">The figures of all municipalities together, one for each term.</param>
/// <param name="Municipalities">
/// The figures of each municipality that has any, one for each term, in the order of the codes; those of which the municipality
/// is unknown come last.
/// </param>
public sealed record LeadTimeReport(
    ReportPeriod Period, DateTimeOffset AsOf, IReadOnlyList<LeadTimeFigures> All, IReadOnlyList<LeadTimeFigures> Municipalities)
{
    private static readonly LeadTimeTerm[] Terms = Enum.GetValues<LeadTimeTerm>();

    /// <summary>
    /// Counts. A term belongs to the period in which its report was received, by the calendar of Europe/Amsterdam: so each report is
    /// counted once, and its terms stand together however long they take.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="rows">The terms, in any order; those of other periods are passed over.</param>
    /// <param name="asOf">The moment of counting: what began later is passed over, what ended later is open.</param>
    public static LeadTimeReport Of(ReportPeriod period, IEnumerable<LeadTimeRow> rows, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rows);
        var counted = rows.Where(row => row.Start <= asOf && period.Contains(DutchTime.DayOf(row.Received))).ToList();
        var municipalities = counted.GroupBy(row => row.Municipality, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return new LeadTimeReport(
            period,
            asOf,
            [.. PerTerm(null, counted, asOf)],
            [.. municipalities.SelectMany(group => PerTerm(group.Key, group, asOf))]);
    }

    private static IEnumerable<LeadTimeFigures> PerTerm(string? municipality, IEnumerable<LeadTimeRow> rows, DateTimeOffset asOf)
    {
        var byTerm = rows.ToLookup(row => row.Term);
        return Terms.Select(term => LeadTimeFigures.Of(municipality, term, byTerm[term], asOf));
    }
}

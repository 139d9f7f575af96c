namespace SafeHome.Core.LeadTimes;

/// <summary>The figures of one term, in one municipality or in all.</summary>
/// <param name="Municipality">The code of the municipality; null where it is unknown, and for all together.</param>
/// <param name="Term">The term.</param>
/// <param name="Started">How many began.</param>
/// <param name="Finished">How many of those ended.</param>
/// <param name="Open">How many of those still run; with many of them the times below, which are of the finished, flatter.</param>
/// <param name="Median">
/// Calendar time of the finished by nearest rank: the shortest time within which at least half of them ended. Null without any.
/// </param>
/// <param name="Percentile90">The shortest calendar time within which at least nine in ten of the finished ended. Null without any.</param>
public sealed record LeadTimeFigures(
    string? Municipality, LeadTimeTerm Term, int Started, int Finished, int Open, TimeSpan? Median, TimeSpan? Percentile90)
{
    internal static LeadTimeFigures Of(string? municipality, LeadTimeTerm term, IEnumerable<LeadTimeRow> rows, DateTimeOffset asOf)
    {
        var started = rows.ToList();
        var times = started.Where(row => row.Stop <= asOf).Select(row => row.Stop!.Value - row.Start).Order().ToList();
        return new LeadTimeFigures(
            municipality, term, started.Count, times.Count, started.Count - times.Count, NearestRank(times, 50), NearestRank(times, 90));
    }

    // Nearest rank: the smallest value that at least that percentage of the values do not exceed. It is always a time that occurred.
    private static TimeSpan? NearestRank(List<TimeSpan> ordered, int percentage) =>
        ordered.Count == 0 ? null : ordered[((ordered.Count * percentage) + 99) / 100 - 1];
}

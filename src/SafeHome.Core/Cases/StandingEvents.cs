namespace SafeHome.Core.Cases;

/// <summary>
/// What has happened to the reports that a case has now. Reports that left took their events along, and reports that came
/// brought theirs, each to its place in time: the case is as if it had never had other reports than these.
/// </summary>
public static class StandingEvents
{
    /// <summary>The events that stand, in order; the moves themselves among them.</summary>
    public static IReadOnlyList<CaseEvent> Of(IEnumerable<CaseEvent> events)
    {
        var standing = new List<CaseEvent>();
        foreach (var happened in events)
        {
            if (happened is ReportsLeft left) standing = [.. Without(standing, left.Reports)];
            if (happened is ReportsArrived arrived) standing = InOrder(standing, arrived.Events);
            standing.Add(happened);
        }

        return standing;
    }

    /// <summary>What happened to some reports: what they take along.</summary>
    internal static IEnumerable<CaseEvent> About(IReadOnlyList<CaseEvent> standing, IReadOnlyCollection<string> reports) =>
        standing.Where(happened => ReportOf(happened, standing) is { } report && reports.Contains(report, StringComparer.Ordinal));

    private static IEnumerable<CaseEvent> Without(IReadOnlyList<CaseEvent> standing, IReadOnlyCollection<string> reports) =>
        standing.Where(happened => ReportOf(happened, standing) is not { } report || !reports.Contains(report, StringComparer.Ordinal));

    private static string? ReportOf(CaseEvent happened, IReadOnlyList<CaseEvent> standing) => happened switch
    {
        IConcernsReport of => of.ReportId,
        IConcernsReferral of => standing.OfType<DecisionTaken>().First(decided => decided.Referral == of.Referral).ReportId,
        _ => null,
    };

    // Not a sort: clocks of machines differ, and what happened in one case keeps its order.
    private static List<CaseEvent> InOrder(IReadOnlyList<CaseEvent> ones, IReadOnlyList<CaseEvent> others)
    {
        var merged = new List<CaseEvent>(ones.Count + others.Count);
        var (one, other) = (0, 0);
        while (one < ones.Count || other < others.Count)
        {
            var takesOne = other == others.Count || (one < ones.Count && ones[one].At <= others[other].At);
            merged.Add(takesOne ? ones[one++] : others[other++]);
        }

        return merged;
    }
}

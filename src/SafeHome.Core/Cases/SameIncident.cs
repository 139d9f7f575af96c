using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>
/// Finds the reports of one case that concern one incident: those that name it by the same number, and those of different kinds of reporters
/// that overlap in time and fit in nature. Each report stays, with its own reporter, clocks and feedback.
/// </summary>
/// <remarks>
/// The kind of reporter tells two sources apart, not the organisation that sends: one that sends for many doctors is many sources, and a
/// source that reports twice has something new to tell.
/// It is only asked within one case: the persons have made it one household. It follows from the reports alone and not from the order in
/// which they were linked, so that a case comes to the same whenever its events are gone through.
/// </remarks>
internal static class SameIncident
{
    // Who saw it says to the hour when it was, who was told of it says "last night": half a day between them is one event still.
    private static readonly TimeSpan Span = TimeSpan.FromHours(12);

    // Who names no incident tells of what happened shortly before the writing: on that day or the evening before.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    private const string Police = "politie";

    /// <summary>The same reports, each with the earliest report about its incident, where that is another one.</summary>
    /// <param name="reports">In the order in which they were linked.</param>
    public static IReadOnlyList<CaseReport> Mark(IReadOnlyList<CaseReport> reports)
    {
        var first = new Dictionary<string, CaseReport>(StringComparer.Ordinal);
        var became = new Dictionary<string, FollowUp?>(StringComparer.Ordinal);
        foreach (var incident in Incidents(reports))
        {
            foreach (var report in incident) first[report.Id] = incident[0];
        }

        foreach (var report in reports) became.TryAdd(first[report.Id].Id, report.JoinedDuring);
        // One incident is one follow-up, however many report it: in the phase in which it became known.
        return
        [
            .. from report in reports
               let one = first[report.Id]
               select one.Id == report.Id
                   ? report with { SameIncidentAs = null, FollowUp = became[report.Id] }
                   : report with { SameIncidentAs = one.Id, FollowUp = null },
        ];
    }

    private static List<List<CaseReport>> Incidents(IReadOnlyList<CaseReport> reports)
    {
        var incidents = new List<List<CaseReport>>();
        foreach (var report in reports.OrderBy(report => report.Received).ThenBy(report => report.Id, StringComparer.Ordinal))
        {
            var own = incidents.Find(incident => incident.Exists(other => ShareANumber(report.Facts, other.Facts)))
                ?? incidents.Find(incident =>
                    incident.TrueForAll(other => !AreTwo(report.Facts, other.Facts)) && incident.Exists(other => TellOfOne(report.Facts, other.Facts)));
            if (own is null) incidents.Add([report]);
            else own.Add(report);
        }

        return incidents;
    }

    private static bool TellOfOne(ReportFacts one, ReportFacts other) =>
        one.ReporterCapacity != other.ReporterCapacity && Overlap(one, other) && SameNature.Fits(one, other);

    private static bool ShareANumber(ReportFacts one, ReportFacts other) => one.IncidentNumbers.Intersect(other.IncidentNumbers, StringComparer.Ordinal).Any();

    // The police number every incident once, in one register (BVH). Numbers of others say nothing about each other.
    private static bool AreTwo(ReportFacts one, ReportFacts other) =>
        one is { ReporterCapacity: Police, IncidentNumbers.Count: > 0 }
        && other is { ReporterCapacity: Police, IncidentNumbers.Count: > 0 }
        && !ShareANumber(one, other);

    private static bool Overlap(ReportFacts one, ReportFacts other) =>
        one.Happened.Any(time => other.Happened.Any(otherTime => (time - otherTime).Duration() <= Span))
        || IsFreshIn(one, other)
        || IsFreshIn(other, one);

    /// <summary>Whether one names a time and the other, which names none, was written shortly after.</summary>
    private static bool IsFreshIn(ReportFacts one, ReportFacts other) =>
        other.Happened.Count == 0 && one.Happened.Any(time => other.Written >= time && other.Written - time <= Fresh);
}

using SafeHome.Core.Cases.Progress;

namespace SafeHome.Core.Cases;

/// <summary>What judging links and moving reports does to a case, beside what follows from the events of the reports that it has.</summary>
internal static class LinkMoves
{
    public static Case Reject(Case before, PossibleLinkRejected e) =>
        Judge(before, e.At, LinkVerdict.Rejected, link => link.ReportId == e.ReportId && link.OtherReport == e.OtherReport) with
        {
            Apart = [.. before.Apart.Union([e.OtherCase], StringComparer.Ordinal)],
        };

    public static Case Leave(Case before, ReportsLeft e)
    {
        var after = before with { MovedReferrals = [.. before.MovedReferrals, .. e.Referrals.Select(referral => new MovedReferral(referral, e.To))] };
        return e.Kind is MoveKind.Joined
            ? after with { JoinedInto = e.To }
            : Judge(after, e.At, LinkVerdict.Rejected, link => Names(e.Reports, link)) with
            {
                Apart = [.. before.Apart.Union([e.To], StringComparer.Ordinal)],
            };
    }

    public static Case Arrive(Case before, ReportsArrived e)
    {
        var after = before with
        {
            Protection = before.Protection ?? e.Protection,
            Apart = [.. before.Apart.Union(e.Apart, StringComparer.Ordinal)],
            Absorbed = [.. before.Absorbed.Union(e.Absorbed, StringComparer.Ordinal)],
            // Who had this case in hand, or has taken it since the report became acute, may not know of the report.
            Reports = [.. before.Reports.Select(report => e.Reports.Contains(report.Id, StringComparer.Ordinal) ? ReportSteps.Arrive(report, e.At) : report)],
        };
        // Whoever is in this case then is of one household, those who came together and those who left since among them; whoever stayed behind is not.
        var together = Judge(after, e.At, LinkVerdict.Confirmed, link => after.Report(link.OtherReport) is not null || Names(e.Reports, link));
        return Judge(together, e.At, LinkVerdict.Rejected, link => Names(e.LeftBehind, link));
    }

    private static bool Names(IEnumerable<string> reports, PossibleLink link) => reports.Contains(link.OtherReport, StringComparer.Ordinal);

    private static Case Judge(Case before, DateTimeOffset at, LinkVerdict verdict, Func<PossibleLink, bool> isMeant) => before with
    {
        PossibleLinks = [.. before.PossibleLinks.Select(link => isMeant(link) ? link.Found(verdict, at) : link)],
    };
}

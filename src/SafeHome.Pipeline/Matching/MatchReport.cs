using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Matching;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Matching;

/// <summary>The stage that recognises the household: it links a report to a case, or opens one.</summary>
/// <remarks>
/// Two reports about one household at the same instant become one case. A report is first announced in the index; then it looks.
/// Of two that match, at least one therefore sees the other. It must not decide while the other may still decide without
/// knowing: an earlier one it lets go first; a later one it nudges, by changing that report's status, so that a worker that is
/// about to decide on it fails and looks again. The decision itself is one write to the report's own status.
/// </remarks>
public sealed class MatchReport(
    ReportStore reports,
    ReportIdentity identity,
    PersonIndex index,
    CaseStore cases,
    PendingWork pending,
    WorkQueues queues,
    Announcer announcer,
    PipelineSettings settings,
    TimeProvider time)
{
    /// <summary>How long a report waits before it looks again whether the earlier one has decided.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MostLooks = 20;

    /// <summary>Runs the step. A report that is not there (never answered with 202) is passed over.</summary>
    public async Task RunAsync(MatchWork work, CancellationToken cancellation)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (await reports.LoadAsync(work.Report, cancellation) is not { } stored) return;
            // A message that was left over from before it was parked: only a person puts it back in line.
            if (stored.Status is { IsParked: true, Case: null } && await pending.FindAsync(work.ChainId, cancellation) is null) return;
            switch (await TryAsync(work, stored, cancellation))
            {
                case (Progress.Linked, { } caseId):
                    await announcer.AnnounceAsync([new TriageWork(caseId, work.Report)], cancellation);
                    return;
                case (Progress.Waits, _):
                    await queues.SendAsync(work, Patience, cancellation);
                    return;
            }
        }

        throw new ConflictException("recognise a household");
    }

    private async Task<(Progress, string? CaseId)> TryAsync(MatchWork work, StoredReport stored, CancellationToken cancellation)
    {
        var own = stored.Status;
        if (own.Case is { } linked && (await cases.LoadAsync(linked, cancellation))?.Case.Report(own.ReportId) is not null)
            return (Progress.Linked, linked);

        // Back in line first: from here on others wait for this report, or it sees what they decided.
        if (own is { IsParked: true, Case: null })
        {
            await reports.TryParkAsync(own, parked: false, cancellation);
            return (Progress.LooksAgain, null);
        }

        PersonRecord?[] persons = [.. stored.Report.Persons.Select(PersonRecord.Of)];
        await index.AnnounceAsync(own.ReportId, persons, cancellation);
        var household = await LookAsync(own.ReportId, persons, cancellation);

        var caseId = own.Case;
        if (caseId is null)
        {
            if (household.MustWaitBehind(own)) return (Progress.Waits, null);
            if (!await NudgeAsync(household, cancellation)) return (Progress.LooksAgain, null);
            caseId = household.Cases.FirstOrDefault() ?? identity.CaseId(own.ReportId);
            if (!await reports.TryClaimAsync(own, caseId, cancellation)) return (Progress.LooksAgain, null);
        }

        return await LinkAsync(work, stored, caseId, household, cancellation) ? (Progress.Linked, caseId) : (Progress.LooksAgain, null);
    }

    private async Task<Household> LookAsync(string reportId, IReadOnlyList<PersonRecord?> persons, CancellationToken cancellation)
    {
        var links = Household.Compare(settings.Comparer, persons, await index.LookAsync(reportId, persons, cancellation));
        var others = await Task.WhenAll(links.Select(link => link.OtherReport).Distinct(StringComparer.Ordinal)
            .Select(other => reports.StatusAsync(other, cancellation)));
        return new Household([.. others.OfType<ReportStatus>()], links);
    }

    /// <summary>Makes later reports that have not decided look again; false where one has decided in between.</summary>
    private async Task<bool> NudgeAsync(Household household, CancellationToken cancellation)
    {
        foreach (var later in household.Undecided)
        {
            if (!await reports.TryNudgeAsync(later, cancellation)) return false;
        }

        return true;
    }

    /// <summary>Commits the report to its case; false where the case changed in between.</summary>
    private async Task<bool> LinkAsync(
        MatchWork work, StoredReport stored, string caseId, Household household, CancellationToken cancellation)
    {
        // A case that the report itself opens is not there on a first try, so it is not looked for: if it is there, the commit says so.
        var isFirstTry = stored.Status.Case is null && caseId == identity.CaseId(work.Report);
        var @case = (isFirstTry ? null : await cases.LoadAsync(caseId, cancellation)) ?? StoredCase.New(caseId);
        var events = LinkTo(caseId, stored, household).On(@case.Case, settings.Comparer, time.GetUtcNow());
        var commit = await cases.CommitAsync(@case, events, work, [new TriageWork(caseId, work.Report)], cancellation);
        return commit.Kind is not CommitKind.Conflict;
    }

    private LinkReport LinkTo(string caseId, StoredReport stored, Household household)
    {
        var facts = ReportFacts.Of(stored.Report, settings.Geography, DutchTime.DayOf(stored.Status.Received));
        return new LinkReport(
            stored.Status.ReportId,
            stored.Status.Received,
            stored.Report.Persons,
            facts,
            household.LinksTo(caseId),
            settings.HandlingRegion(facts.Municipality),
            [.. household.Cases.Where(other => other != caseId)]);
    }

    private enum Progress
    {
        Linked,
        Waits,
        LooksAgain,
    }
}

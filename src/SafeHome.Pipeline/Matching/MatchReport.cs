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
    ReportRows reportRows,
    PendingWork pending,
    WorkQueues queues,
    Announcer announcer,
    PipelineSettings settings,
    TimeProvider time)
{
    /// <summary>How long a report waits before it looks again whether the earlier one has decided.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MostLooks = 20;
    private const int MostOfOneIncident = 20;

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
        if (own.Case is { } claimed && await AsClaimedAsync(work, own, claimed, cancellation) is { } progress) return progress;

        // Back in line first: from here on others wait for this report, or it sees what they decided.
        if (own is { IsParked: true, Case: null })
        {
            await reports.TryParkAsync(own, parked: false, cancellation);
            return (Progress.LooksAgain, null);
        }

        var entry = index.EntryOf(own.ReportId, [.. stored.Report.Persons.Select(PersonRecord.Of)], IncidentKeys.Of(stored.Report));
        await index.AnnounceAsync(entry, cancellation);
        var household = await LookAsync(entry, cancellation);
        var acquaintance = await Acquaintance.WithAsync(household, cases, settings.Comparer, cancellation);

        var caseId = own.Case;
        if (caseId is null)
        {
            if (household.MustWaitBehind(own)) return (Progress.Waits, null);
            if (!await NudgeAsync(household, cancellation)) return (Progress.LooksAgain, null);
            caseId = acquaintance.Joined ?? identity.CaseId(own.ReportId);
            if (!await reports.TryClaimAsync(own, caseId, cancellation)) return (Progress.LooksAgain, null);
        }

        var isLinked = await LinkAsync(work, stored, caseId, acquaintance, entry, cancellation);
        return isLinked ? (Progress.Linked, caseId) : (Progress.LooksAgain, null);
    }

    /// <summary>How it stands with a report that has decided, and where it was linked; null where it has yet to be linked to the case that it decided on.</summary>
    private async Task<(Progress, string?)?> AsClaimedAsync(MatchWork work, ReportStatus own, string claimed, CancellationToken cancellation)
    {
        if (own.FirstCase is not null) return (Progress.Linked, own.FirstCase);
        if (await cases.LoadAsync(claimed, cancellation) is not { Case: var @case }) return null;
        // It may have been linked and have left since: then what was announced there is yet to be carried out.
        if (@case.Report(own.ReportId) is not null || await cases.IsHandledAsync(claimed, work, cancellation)) return (Progress.Linked, claimed);
        if (@case.JoinedInto is not { } into) return null;
        // The case became part of another before the report got there; who found the report alike may have noted so there.
        if (await reports.TryClaimAsync(own, into, cancellation)) await reportRows.CarryAsync(own.ReportId, claimed, cancellation);
        return (Progress.LooksAgain, null);
    }

    private async Task<Household> LookAsync(IndexEntry entry, CancellationToken cancellation)
    {
        var found = await index.LookAsync(entry, cancellation);
        var alike = Household.Compare(settings.Comparer, entry.Persons, found);
        var others = await Task.WhenAll(alike.Select(pair => pair.Other.ReportId).Concat(OfOneIncident(found)).Distinct(StringComparer.Ordinal)
            .Select(other => reports.StatusAsync(other, cancellation)));
        return new Household([.. others.OfType<ReportStatus>()], alike);
    }

    /// <summary>The reports that share an incident; none where so many do that the number says nothing.</summary>
    private static IReadOnlyList<string> OfOneIncident(IReadOnlyList<IndexedPerson> found)
    {
        IReadOnlyList<string> sharing = [.. found.Where(person => person.SharesIncident).Select(person => person.ReportId).Distinct(StringComparer.Ordinal)];
        return sharing.Count <= MostOfOneIncident ? sharing : [];
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
        MatchWork work, StoredReport stored, string caseId, Acquaintance acquaintance, IndexEntry entry, CancellationToken cancellation)
    {
        // A case that the report itself opens is not there on a first try, so it is not looked for: if it is there, the commit says so.
        var isFirstTry = stored.Status.Case is null && caseId == identity.CaseId(work.Report);
        var @case = (isFirstTry ? null : await cases.LoadAsync(caseId, cancellation)) ?? StoredCase.New(caseId);
        if (@case.Case.JoinedInto is not null) return false;
        var neighbours = await NeighboursAsync(entry, cancellation);
        var at = time.GetUtcNow();
        var events = LinkTo(@case.Case, stored, acquaintance, neighbours, at).On(@case.Case, settings.Comparer, at);
        var copy = reportRows.CopyFor(caseId, work.Report, stored.Report);
        var commit = await cases.CommitAsync(@case, events, work, [new TriageWork(caseId, work.Report)], copy, cancellation);
        return commit.Kind is not CommitKind.Conflict;
    }

    /// <summary>The cases of other reports at the same address. Living there links nothing.</summary>
    private async Task<IReadOnlyList<string>> NeighboursAsync(IndexEntry entry, CancellationToken cancellation)
    {
        var found = await Task.WhenAll((await index.NeighboursAsync(entry, cancellation))
            .Select(other => reports.StatusAsync(other, cancellation)));
        return [.. found.Select(report => report?.Case).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private LinkReport LinkTo(
        Case @case, StoredReport stored, Acquaintance acquaintance, IReadOnlyList<string> neighbours, DateTimeOffset at)
    {
        var facts = ReportFacts.Of(stored.Report, settings.Geography, DutchTime.DayOf(stored.Status.Received));
        var possible = acquaintance.PossibleLinks(stored.Status.ReportId, @case, at);
        return new LinkReport(
            stored.Status.ReportId,
            stored.Status.Received,
            stored.Report.Persons,
            facts,
            acquaintance.LinksTo(@case.Id),
            settings.HandlingRegion(facts.Municipality),
            possible,
            acquaintance.Related(@case, neighbours),
            acquaintance.JoinsOpen(@case.Id));
    }

    private enum Progress
    {
        Linked,
        Waits,
        LooksAgain,
    }
}

using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Matching;

/// <summary>The stage in which a triage worker judges a possible link or undoes a link. Reports are linked, never merged away: every one can go back.</summary>
public sealed class ChangeLinks(CaseCommands commands, CaseStore cases, ReportIdentity identity, TimeProvider time)
{
    /// <summary>Undoes the link of reports: they get a case of their own, with everything that happened to them.</summary>
    public Task<CommandOutcome> SplitOffAsync(
        string caseId, int seenVersion, IReadOnlyList<string> reports, string? reason, string by, CancellationToken cancellation = default) =>
        MoveAsync(
            caseId,
            seenVersion,
            @case => new SplitOffReports(reports, identity.CaseId(@case.Id, @case.Version + 1), reason).On(@case, time.GetUtcNow(), by),
            after => identity.CaseId(after.Id, after.Version),
            cancellation);

    /// <summary>Confirms a possible link: the reports of the case that was opened last go to the other.</summary>
    public async Task<CommandOutcome> ConfirmAsync(
        string caseId, int seenVersion, string otherCase, string? reason, string by, CancellationToken cancellation = default)
    {
        var (seen, other, refusal) = await BothAsync(caseId, seenVersion, otherCase, cancellation);
        if (refusal is not null) return refusal;
        var (from, into) = JoinCases.Direction(seen!, other!);
        return await MoveAsync(
            from.Id,
            from.Id == caseId ? seenVersion : null,
            @case => new JoinCases(into, reason).On(@case, time.GetUtcNow(), by),
            _ => into.Id,
            cancellation);
    }

    /// <summary>Rejects a possible link, whichever of the two cases has it: two households, which is remembered.</summary>
    public async Task<CommandOutcome> RejectAsync(
        string caseId, int seenVersion, string otherCase, string? reason, string by, CancellationToken cancellation = default)
    {
        var (seen, other, refusal) = await BothAsync(caseId, seenVersion, otherCase, cancellation);
        if (refusal is not null) return refusal;
        var hasIt = seen!.PossibleLinks.Any(link => link.IsOpen && other!.Report(link.OtherReport) is not null);
        var (holder, pointedAt) = hasIt ? (seen, other!) : (other!, seen);
        return await commands.RunAsync(
            holder.Id,
            hasIt ? seenVersion : null,
            @case => new RejectPossibleLink(pointedAt, reason).On(@case, time.GetUtcNow(), by),
            _ => [],
            _ => null,
            cancellation);
    }

    private Task<CommandOutcome> MoveAsync(
        string caseId, int? seenVersion, Func<Case, CommandResult> decide, Func<Case, string> to, CancellationToken cancellation) =>
        commands.RunAsync(
            caseId,
            seenVersion,
            decide,
            after => after.Reports.Count > 0
                ? [new MoveWork(after.Id, after.Version, to(after)), new ReproposeWork(after.Id, after.Version)]
                : [new MoveWork(after.Id, after.Version, to(after))],
            _ => null,
            cancellation);

    private async Task<(Case? Seen, Case? Other, CommandOutcome? Refusal)> BothAsync(
        string caseId, int seenVersion, string otherCase, CancellationToken cancellation)
    {
        if (await cases.LoadAsync(caseId, cancellation) is not { Case: var seen })
            return (null, null, new CommandOutcome(CommandOutcomeKind.NotFound, null, null));
        if (seen.Version != seenVersion) return (null, null, await commands.StaleAsync(seen, seenVersion, cancellation));
        if (await cases.StandingAsync(otherCase, cancellation) is { } other && other.Id != seen.Id) return (seen, other, null);
        var refusal = CommandResult.Invalid("/casus", "unknown", "Deze andere casus bestaat niet.").Refusal;
        return (null, null, new CommandOutcome(CommandOutcomeKind.Refused, seen, refusal));
    }
}

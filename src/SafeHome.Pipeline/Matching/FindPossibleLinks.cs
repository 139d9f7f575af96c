using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Pipeline.Matching;

/// <summary>Finds the possible links of a case, whichever of the two cases has them.</summary>
public sealed class FindPossibleLinks(CaseStore cases, ReportStore reports, PossibleLinkRows rows)
{
    /// <summary>The possible links that wait for a person, with the other case.</summary>
    public async Task<IReadOnlyList<FoundLink>> OfAsync(Case @case, CancellationToken cancellation = default)
    {
        var own = Task.WhenAll(@case.PossibleLinks.Where(link => link.IsOpen).Select(link => OwnAsync(link, @case, cancellation)));
        var others = Task.WhenAll(@case.Reports.Select(report => OthersAsync(report.Id, @case, cancellation)));
        return [.. (await own).Concat(await others).SelectMany(found => found)];
    }

    private async Task<IReadOnlyList<FoundLink>> OwnAsync(PossibleLink link, Case @case, CancellationToken cancellation) =>
        await CaseOfAsync(link.OtherReport, @case, cancellation) is { } other ? [new FoundLink(link, other, IsOwn: true)] : [];

    private async Task<IReadOnlyList<FoundLink>> OthersAsync(string report, Case @case, CancellationToken cancellation)
    {
        var pointing = await rows.ToAsync(report, cancellation);
        var found = await Task.WhenAll(pointing.Select(async other => (From: other, Case: await CaseOfAsync(other, @case, cancellation))));
        return
        [
            .. from one in found
               where one.Case is not null
               from link in one.Case.PossibleLinks
               where link.IsOpen && link.ReportId == one.From && link.OtherReport == report
               select new FoundLink(link, one.Case, IsOwn: false),
        ];
    }

    private async Task<Case?> CaseOfAsync(string reportId, Case @case, CancellationToken cancellation)
    {
        if (await reports.StatusAsync(reportId, cancellation) is not { Case: { } caseId } || caseId == @case.Id) return null;
        return (await cases.LoadAsync(caseId, cancellation))?.Case;
    }
}

/// <summary>A possible link as one of its two cases sees it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Other">The other case.</param>
/// <param name="IsOwn">Whether the case that asked has it, and with it the clock.</param>
public sealed record FoundLink(PossibleLink Link, Case Other, bool IsOwn);

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
        var found = new List<FoundLink>();
        foreach (var link in @case.PossibleLinks.Where(link => link.IsOpen))
        {
            if (await CaseOfAsync(link.OtherReport, @case, cancellation) is { } other) found.Add(new FoundLink(link, other, IsOwn: true));
        }

        foreach (var report in @case.Reports)
        {
            foreach (var pointing in await rows.ToAsync(report.Id, cancellation))
            {
                if (await CaseOfAsync(pointing, @case, cancellation) is not { } other) continue;
                found.AddRange(other.PossibleLinks.Where(link => link.IsOpen && link.ReportId == pointing && link.OtherReport == report.Id)
                    .Select(link => new FoundLink(link, other, IsOwn: false)));
            }
        }

        return found;
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

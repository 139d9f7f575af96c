using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Pipeline.Matching;

/// <summary>Finds the possible links of a case, whichever of the two cases has them.</summary>
public sealed class FindPossibleLinks(CaseStore cases, ReportStore reports)
{
    /// <summary>The possible links that wait for a person, with the other case.</summary>
    public async Task<IReadOnlyList<FoundLink>> OfAsync(OpenedCase opened, CancellationToken cancellation = default)
    {
        var own = Task.WhenAll(opened.Case.PossibleLinks.Where(link => link.IsOpen).Select(link => OwnAsync(link, opened.Case.Id, cancellation)));
        var others = Task.WhenAll(ReportRows.AlikeIn(opened).Select(pair => OthersAsync(pair.Report, pair.Other, opened.Case.Id, cancellation)));
        return [.. (await own).Concat(await others).SelectMany(found => found)];
    }

    private async Task<IEnumerable<FoundLink>> OwnAsync(PossibleLink link, string caseId, CancellationToken cancellation) =>
        await CaseOfAsync(link.OtherReport, caseId, cancellation) is { } other ? [new FoundLink(link, other, IsOwn: true)] : [];

    private async Task<IEnumerable<FoundLink>> OthersAsync(string report, string other, string caseId, CancellationToken cancellation) =>
        await CaseOfAsync(other, caseId, cancellation) is { } found
            ? found.Case.PossibleLinks.Where(link => link.IsOpen && link.ReportId == other && link.OtherReport == report).Select(link => new FoundLink(link, found, IsOwn: false))
            : [];

    private async Task<OpenedCase?> CaseOfAsync(string reportId, string caseId, CancellationToken cancellation) =>
        await reports.StatusAsync(reportId, cancellation) is { Case: { } otherId } && otherId != caseId ? await cases.OpenAsync(otherId, cancellation) : null;
}

/// <summary>A possible link as one of its two cases sees it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Opened">The other case, with everything that is kept with it.</param>
/// <param name="IsOwn">Whether the case that asked has it, and with it the clock.</param>
public sealed record FoundLink(PossibleLink Link, OpenedCase Opened, bool IsOwn)
{
    /// <summary>The other case.</summary>
    public Case Other => Opened.Case;

    /// <summary>The reports that it compares.</summary>
    public IEnumerable<string> Compared => Link.Persons.Select(pair => pair.OtherReport).Append(Link.ReportId);
}

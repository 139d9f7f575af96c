using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Matching;

/// <summary>Finds the cases that a case's reports point to as well, and who handles them.</summary>
public sealed class FindRelatedCases(CaseStore cases)
{
    /// <summary>The related cases that are not part of this one by now.</summary>
    public async Task<IReadOnlyList<FoundRelation>> OfAsync(Case @case, CancellationToken cancellation = default) => await Task.WhenAll(
        @case.RelatedCases.Where(related => !@case.Absorbed.Contains(related.CaseId, StringComparer.Ordinal)).Select(async related =>
            new FoundRelation(related, (await cases.LoadAsync(related.CaseId, cancellation))?.Case)));
}

/// <summary>A related case, as staff see it.</summary>
/// <param name="Related">The case and how it is related.</param>
/// <param name="Other">The case itself; null for a moment, until its first report is linked to it.</param>
public sealed record FoundRelation(RelatedCase Related, Case? Other) : PersonalData;

using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.Matching;

/// <summary>The cases that a report points to, as they were last committed; loaded only where there is something to choose or to show.</summary>
internal sealed class Acquaintance(Household household, IReadOnlyList<CaseMatch> matches, IReadOnlyDictionary<string, Case> cases, PersonComparer comparer)
{
    /// <summary>Looks at the cases that match.</summary>
    public static async Task<Acquaintance> WithAsync(
        Household household, CaseStore store, PersonComparer comparer, CancellationToken cancellation)
    {
        var matches = household.Cases;
        var cases = new Dictionary<string, Case>(StringComparer.Ordinal);
        if (matches is not ([] or [{ Strength: MatchStrength.Same }]))
        {
            foreach (var match in matches)
            {
                if (await store.LoadAsync(match.CaseId, cancellation) is { Case: var @case }) cases[match.CaseId] = @case;
            }
        }

        return new Acquaintance(household, matches, cases, comparer);
    }

    /// <summary>The case to join; null where the report opens one.</summary>
    public string? Joined => CaseMatch.Joined(matches, match => IsOpen(match) ?? true)?.CaseId;

    /// <summary>Why the report belongs to that case.</summary>
    public IReadOnlyList<LinkReason> LinksTo(string caseId) => household.LinksTo(caseId, MatchStrength.Same, comparer);

    /// <summary>Whether the case was open, where there were several to choose from.</summary>
    public bool? JoinsOpen(string caseId) =>
        matches.Count(match => match.Strength is MatchStrength.Same) > 1 && matches.FirstOrDefault(match => match.CaseId == caseId) is { } joined
            ? IsOpen(joined)
            : null;

    /// <summary>The cases that may be of the same household and have to be looked at by a person.</summary>
    public IReadOnlyList<PossibleLink> PossibleLinks(string reportId, Case joined, DateTimeOffset at) =>
    [
        .. from match in matches
           where match.Strength is MatchStrength.Possible && match.CaseId != joined.Id && !IsApart(match, joined) && !IsAsked(match, joined)
           let persons = household.LinksTo(match.CaseId, MatchStrength.Possible, comparer)
           select new PossibleLink(reportId, persons.MaxBy(person => person.Match.Weight)!.OtherReport, persons, at),
    ];

    /// <summary>The other cases that the report points to, each once: by its persons first, then by the incident, then by the address.</summary>
    /// <param name="joined">The case that the report joins.</param>
    /// <param name="neighbours">The cases of other reports at the same address.</param>
    public IReadOnlyList<RelatedCase> Related(Case joined, IEnumerable<string> neighbours)
    {
        var alike =
            from match in matches
            where match.CaseId != joined.Id
            let isApart = IsApart(match, joined)
            where isApart || match.Strength is MatchStrength.Same
            select new RelatedCase(match.CaseId, isApart ? Relation.RejectedBefore : Relation.SamePersons, match.Weight, IsOpen(match));
        var others =
            from other in household.OfOneIncident.Select(caseId => (CaseId: caseId, Relation: Relation.SameIncident))
                .Concat(neighbours.Select(caseId => (CaseId: caseId, Relation: Relation.SameAddress)))
            where other.CaseId != joined.Id && matches.All(match => match.CaseId != other.CaseId)
            select new RelatedCase(other.CaseId, other.Relation, null, null);
        return [.. alike.Concat(others).DistinctBy(related => related.CaseId, StringComparer.Ordinal)];
    }

    private bool? IsOpen(CaseMatch match) => cases.TryGetValue(match.CaseId, out var @case) ? @case.Phase is not Phase.Closed : null;

    private bool IsApart(CaseMatch match, Case joined) => cases.TryGetValue(match.CaseId, out var other) && joined.IsApartFrom(other);

    private bool IsAsked(CaseMatch match, Case joined) => cases.TryGetValue(match.CaseId, out var other) &&
        joined.PossibleLinks.Any(link => link.IsOpen && other.Report(link.OtherReport) is not null);
}

using SafeHome.Core.Matching;

namespace SafeHome.Core.Cases;

/// <summary>A case that a report may belong to.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Strength">How sure that is.</param>
/// <param name="Weight">The weights of its persons together, each once, in bits.</param>
/// <param name="FirstReceived">When the first of its reports that match came in.</param>
public sealed record CaseMatch(string CaseId, MatchStrength Strength, double Weight, DateTimeOffset FirstReceived)
{
    /// <summary>
    /// The case that the report joins: of those that are surely of the same persons an open one goes before a closed one, then the most
    /// certain, then the first. Null where none is sure: the report opens a case of its own.
    /// </summary>
    /// <param name="matches">The cases that match.</param>
    /// <param name="isOpen">Whether a case is open, as it was last committed.</param>
    public static CaseMatch? Joined(IEnumerable<CaseMatch> matches, Func<CaseMatch, bool> isOpen) => matches
        .Where(match => match.Strength is MatchStrength.Same)
        .OrderByDescending(isOpen)
        .ThenByDescending(match => match.Weight)
        .ThenBy(match => match.FirstReceived)
        .ThenBy(match => match.CaseId, StringComparer.Ordinal)
        .FirstOrDefault();
}

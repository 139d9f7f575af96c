using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Pipeline.Matching;

/// <summary>What matching saw when it looked: the other reports that name one of this report's persons.</summary>
/// <param name="Reports">Their status, each report once.</param>
/// <param name="Links">Which person was recognised, in which report, and by what.</param>
internal sealed record Household(IReadOnlyList<ReportStatus> Reports, IReadOnlyList<LinkReason> Links)
{
    /// <summary>Compares the persons of a report with those that were found.</summary>
    public static IReadOnlyList<LinkReason> Compare(
        PersonComparer comparer, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<IndexedPerson> found) =>
    [
        .. from number in Enumerable.Range(0, persons.Count)
           where persons[number] is not null
           from other in found
           let weight = comparer.Weigh(persons[number]!, other.Person)
           where weight.Strength is MatchStrength.Same
           group (weight.Weight, other.Person) by (number, other.ReportId) into pair
           let best = pair.MaxBy(candidate => candidate.Weight).Person
           select new LinkReason(pair.Key.number, pair.Key.ReportId, comparer.Explain(persons[pair.Key.number]!, best)),
    ];

    /// <summary>Reports that must decide before this one does.</summary>
    public bool MustWaitBehind(ReportStatus own) => Undecided.Any(other => other.ComesBefore(own));

    /// <summary>Reports that have not decided and stand in line; a parked one does not hold up others.</summary>
    public IEnumerable<ReportStatus> Undecided => Reports.Where(report => report.Case is null && !report.IsParked);

    /// <summary>The cases that match, that of the earliest report first.</summary>
    public IReadOnlyList<string> Cases =>
    [
        .. Reports.Where(report => report.Case is not null)
            .OrderBy(report => report.Received).ThenBy(report => report.ReportId, StringComparer.Ordinal)
            .Select(report => report.Case!).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Why the report belongs to a case: the persons it shares with reports of that case.</summary>
    public IReadOnlyList<LinkReason> LinksTo(string caseId) =>
        [.. Links.Where(link => Reports.Any(report => report.ReportId == link.OtherReport && report.Case == caseId))];
}

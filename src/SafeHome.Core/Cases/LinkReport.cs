using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a report comes to belong to a case; for a case without events it opens it.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Received">When it came in.</param>
/// <param name="Persons">The persons it names.</param>
/// <param name="Facts">What triage needs to know of it.</param>
/// <param name="Links">Why it belongs to this case; empty for the first report.</param>
/// <param name="Region">The region of the household.</param>
/// <param name="PossibleLinks">Reports of other cases that may concern this household.</param>
/// <param name="RelatedCases">Other cases that the report points to as well.</param>
/// <param name="JoinsOpen">Whether the case was open, where several matched; null where there was nothing to choose.</param>
public sealed record LinkReport(
    string ReportId,
    DateTimeOffset Received,
    IReadOnlyList<Person> Persons,
    ReportFacts Facts,
    IReadOnlyList<LinkReason> Links,
    string Region,
    IReadOnlyList<PossibleLink> PossibleLinks,
    IReadOnlyList<RelatedCase> RelatedCases,
    bool? JoinsOpen) : PersonalData
{
    /// <summary>Decides which persons of the report are persons of the case already. Nobody is merged away: what each report said stays in its event.</summary>
    public IReadOnlyList<CaseEvent> On(Case @case, PersonComparer comparer, DateTimeOffset at)
    {
        var weighing = Links.Any(link => link.IsOfOneIncident) ? comparer.InOneIncident : comparer;
        var named = comparer.Prepare(Persons.Select(PersonRecord.Of));
        var known = comparer.Prepare(@case.Persons.Select(person => PersonRecord.Of(person.Details)));
        var assignment = PersonAssignment.Assign(weighing, named, known)
            .Where(pair => pair.Weight.Strength is MatchStrength.Same).ToDictionary(pair => pair.Left);
        var linked = Persons.Select((person, number) => assignment.TryGetValue(number, out var pair)
            ? new LinkedPerson(@case.Persons[pair.Right].Id, person, weighing.Explain(named[pair.Left]!, known[pair.Right]!))
            : new LinkedPerson($"{ReportId}-{number}", person, null));
        return
        [
            new ReportLinked(
                at, CaseEvent.System, ReportId, Received, Facts, [.. linked], Links, Region, PossibleLinks, RelatedCases, JoinsOpen),
        ];
    }
}

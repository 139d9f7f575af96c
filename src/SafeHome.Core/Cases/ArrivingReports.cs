using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Matching;

namespace SafeHome.Core.Cases;

/// <summary>The step by which reports that left a case come to another, with all that happened to them.</summary>
/// <param name="From">The case that they left.</param>
/// <param name="Events">Its events, up to and with their leaving.</param>
public sealed record ArrivingReports(string From, IReadOnlyList<CaseEvent> Events)
{
    /// <summary>How they left.</summary>
    public ReportsLeft Leaving => (ReportsLeft)Events[^1];

    /// <summary>What happens in the case that they come to.</summary>
    public ReportsArrived At(Case into, PersonComparer comparer)
    {
        var before = Events.Take(Events.Count - 1).ToList();
        var (source, leaving) = (Case.From(From, before), Leaving);
        var persons = leaving.Kind is MoveKind.Joined ? Recognised(source, into, comparer) : OfTheirOwn(before, leaving.Reports);
        // Who brings reports to a case judges the links with those that it has.
        var links = source.PossibleLinks.Select(link => into.Report(link.OtherReport) is null ? link : link.Found(LinkVerdict.Confirmed, leaving.At))
            .ToLookup(link => link.ReportId, StringComparer.Ordinal);
        return new ReportsArrived(
            leaving.At,
            leaving.By,
            leaving.Kind,
            From,
            [.. StandingEvents.About(StandingEvents.Of(before), leaving.Reports).Select(happened => Carry(happened, persons, links))],
            [.. source.Reports.Select(report => report.Id).Except(leaving.Reports, StringComparer.Ordinal)],
            leaving.Kind is MoveKind.Joined ? source.Apart : [From],
            leaving.Kind is MoveKind.Joined ? [From, .. source.Absorbed] : [],
            leaving.Reason)
        {
            Protection = source.Protection,
        };
    }

    /// <summary>A person confirmed that the households are one: who may be the same, is.</summary>
    private static Dictionary<string, string> Recognised(Case source, Case into, PersonComparer comparer) =>
        PersonAssignment.Assign(comparer, comparer.Prepare(Records(source)), comparer.Prepare(Records(into)))
            .ToDictionary(pair => source.Persons[pair.Left].Id, pair => into.Persons[pair.Right].Id, StringComparer.Ordinal);

    /// <summary>Persons who were taken for those of another report get ids after the first report that names them here.</summary>
    private static Dictionary<string, string> OfTheirOwn(IReadOnlyList<CaseEvent> before, IReadOnlyList<string> reports)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var linked in StandingEvents.Of(before).OfType<ReportLinked>().Where(linked => reports.Contains(linked.ReportId, StringComparer.Ordinal)))
        {
            for (var number = 0; number < linked.Persons.Count; number++)
                names.TryAdd(linked.Persons[number].PersonId, $"{linked.ReportId}-{number}");
        }

        return names;
    }

    /// <summary>The event as it is told where it comes: with the persons there, and with what was found of possible links.</summary>
    private static CaseEvent Carry(CaseEvent happened, Dictionary<string, string> persons, ILookup<string, PossibleLink> links)
    {
        string NewId(string personId) => persons.GetValueOrDefault(personId, personId);
        return happened switch
        {
            ReportLinked linked => linked with
            {
                Persons = [.. linked.Persons.Select(person => person with { PersonId = NewId(person.PersonId) })],
                PossibleLinks = [.. links[linked.ReportId]],
            },
            PersonInformed informed => informed with { PersonId = NewId(informed.PersonId) },
            InformationTermExtended extended => extended with { PersonId = NewId(extended.PersonId) },
            _ => happened,
        };
    }

    private static IEnumerable<PersonRecord?> Records(Case @case) => @case.Persons.Select(person => PersonRecord.Of(person.Details));
}

using SafeHome.Core.Cases;
using SafeHome.Core.Matching;
using SafeHome.Pipeline.Intake;

namespace SafeHome.Pipeline.Matching;

/// <summary>What matching saw when it looked: the other reports that name one of this report's persons, or may, or the same incident.</summary>
/// <param name="Reports">Their status, each report once.</param>
/// <param name="Resemblances">Who resembles whom.</param>
internal sealed record Household(IReadOnlyList<ReportStatus> Reports, IReadOnlyList<Resemblance> Resemblances)
{
    /// <summary>
    /// Pairs the persons of a report, each with at most one of every other report. Where both name the incident by one number of the police, strangers
    /// are few; the number alone, which may be mistyped, makes nobody the same.
    /// </summary>
    public static IReadOnlyList<Resemblance> Compare(
        PersonComparer comparer, IReadOnlyList<PersonRecord?> persons, IReadOnlyList<IndexedPerson> found)
    {
        var own = comparer.Prepare(persons);
        return
        [
            .. from report in found.GroupBy(person => person.ReportId, StringComparer.Ordinal)
               let others = report.OrderBy(person => person.Number).ToList()
               let sharesIncident = others.Exists(other => other.SharesIncident)
               let weighing = sharesIncident ? comparer.InOneIncident : comparer
               from pair in PersonAssignment.Assign(weighing, own, weighing.Prepare(others.Select(other => other.Person)))
               select new Resemblance(pair.Left, own[pair.Left]!, others[pair.Right] with { SharesIncident = sharesIncident }, pair.Weight),
        ];
    }

    /// <summary>Reports that must decide before this one does.</summary>
    public bool MustWaitBehind(ReportStatus own) => Undecided.Any(other => other.ComesBefore(own));

    /// <summary>Reports that have not decided and stand in line; a parked one does not hold up others.</summary>
    public IEnumerable<ReportStatus> Undecided => Reports.Where(report => report.Case is null && !report.IsParked);

    /// <summary>The cases that match.</summary>
    public IReadOnlyList<CaseMatch> Cases =>
    [
        .. Reports.Where(report => report.Case is not null && IsAlike(report)).GroupBy(report => report.Case!, StringComparer.Ordinal).Select(Match),
    ];

    /// <summary>The cases of the other reports: they share an incident, and name nobody who is alike.</summary>
    public IEnumerable<string> OfOneIncident => Reports.Where(report => !IsAlike(report)).Select(report => report.Case).OfType<string>();

    private bool IsAlike(ReportStatus report) => Resemblances.Any(pair => pair.Other.ReportId == report.ReportId);

    private CaseMatch Match(IGrouping<string, ReportStatus> @case)
    {
        var alike = In(@case.Key).ToList();
        var strength = alike.Max(pair => pair.Weight.Strength);
        var persons = alike.Where(pair => pair.Weight.Strength == strength).GroupBy(pair => pair.PersonNumber);
        return new CaseMatch(
            @case.Key, strength, persons.Sum(person => person.Max(pair => pair.Weight.Weight)), @case.Min(report => report.Received));
    }

    /// <summary>Why the report belongs to a case, or may: for each of its persons the surest resemblance.</summary>
    public IReadOnlyList<LinkReason> LinksTo(string caseId, MatchStrength strength, PersonComparer comparer) =>
    [
        .. from pair in In(caseId)
           where pair.Weight.Strength == strength
           group pair by pair.PersonNumber into person
           orderby person.Key
           select person.MaxBy(pair => pair.Weight.Weight)!.Explain(comparer),
    ];

    private IEnumerable<Resemblance> In(string caseId) =>
        Resemblances.Where(pair => Reports.Any(report => report.ReportId == pair.Other.ReportId && report.Case == caseId));
}

/// <summary>A person of the report who is one of another report, or may be.</summary>
/// <param name="PersonNumber">Which person of the report, counted from 0.</param>
/// <param name="Person">That person.</param>
/// <param name="Other">The person of the other report.</param>
/// <param name="Weight">How sure it is.</param>
internal sealed record Resemblance(int PersonNumber, ComparablePerson Person, IndexedPerson Other, PersonWeight Weight)
{
    /// <summary>The same, with what each field adds.</summary>
    public LinkReason Explain(PersonComparer comparer)
    {
        var weighing = Other.SharesIncident ? comparer.InOneIncident : comparer;
        return new(PersonNumber, Other.ReportId, Other.Number, weighing.Explain(Person, weighing.Prepare(Other.Person))) { IsOfOneIncident = Other.SharesIncident };
    }
}

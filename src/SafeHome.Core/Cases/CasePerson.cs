using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>A person of a case, as the latest report that named this person says.</summary>
/// <param name="Id">Derived from the first report that named the person.</param>
/// <param name="Details">What is known.</param>
public sealed record CasePerson(string Id, Person Details) : PersonalData
{
    /// <summary>When data of this person were first recorded; null where so far the person is not born yet.</summary>
    public Recording? Recorded { get; init; }

    /// <summary>The extensions of the term within which this person is informed, in order.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>When this person was informed; null while nobody has done so.</summary>
    public DateTimeOffset? Informed { get; init; }
}

/// <summary>The first recording of data of a person: the term within which the person is informed begins (Wmo 2015, art. 5.3.1).</summary>
/// <param name="ReportId">The report that brought them.</param>
/// <param name="At">When.</param>
public sealed record Recording(string ReportId, DateTimeOffset At);

/// <summary>An extension of a term.</summary>
/// <param name="At">When it was extended.</param>
/// <param name="Reason">Why.</param>
public sealed record Extension(DateTimeOffset At, string Reason) : PersonalData;

/// <summary>A person whom a linked report names.</summary>
/// <param name="PersonId">The person of the case.</param>
/// <param name="Details">What this report says of the person.</param>
/// <param name="TakenFor">By what the person was recognised; null for one who is new to the case.</param>
public sealed record LinkedPerson(string PersonId, Person Details, PersonMatch? TakenFor) : PersonalData;

/// <summary>Why two reports concern one household.</summary>
/// <param name="PersonNumber">Which person of the report, counted from 0.</param>
/// <param name="OtherReport">The report that names the same person.</param>
/// <param name="OtherPerson">Which person of that report, counted from 0.</param>
/// <param name="Match">By what.</param>
public sealed record LinkReason(int PersonNumber, string OtherReport, int OtherPerson, PersonMatch Match)
{
    /// <summary>Whether both reports name the incident by one number of the police, so that strangers were weighed as few.</summary>
    public bool IsOfOneIncident { get; init; }
}

namespace SafeHome.Core.Cases;

/// <summary>Two reports that may concern one household. Nothing is linked until a person has looked.</summary>
/// <remarks>It names reports and not cases, so that it holds wherever the reports go.</remarks>
/// <param name="ReportId">The report of this case.</param>
/// <param name="OtherReport">The report of another case that resembles it most.</param>
/// <param name="Persons">Who may be who, and why.</param>
/// <param name="Since">When it was noticed: day 0 of its term.</param>
/// <param name="Verdict">What a person found last; null while nobody has looked.</param>
/// <param name="Judged">When a person first looked.</param>
public sealed record PossibleLink(
    string ReportId,
    string OtherReport,
    IReadOnlyList<LinkReason> Persons,
    DateTimeOffset Since,
    LinkVerdict? Verdict = null,
    DateTimeOffset? Judged = null)
{
    /// <summary>Whether it waits for a person.</summary>
    public bool IsOpen => Verdict is null;

    /// <summary>The link with a verdict that holds from now on. Its clock ended when a person first looked.</summary>
    internal PossibleLink Found(LinkVerdict verdict, DateTimeOffset at) => this with { Verdict = verdict, Judged = Judged ?? at };
}

/// <summary>What a person found of a possible link.</summary>
public enum LinkVerdict
{
    /// <summary>bevestigd: one household; the reports are in one case now.</summary>
    Confirmed,

    /// <summary>afgewezen: two households.</summary>
    Rejected,
}

/// <summary>A case that a report points to as well, and that stays apart.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Relation">How they are related.</param>
/// <param name="Weight">How sure the resemblance of the persons is, in bits; null where only the address or the incident is shared.</param>
/// <param name="WasOpen">Whether that case was open when the report was linked; null where that was not looked at.</param>
public sealed record RelatedCase(string CaseId, Relation Relation, double? Weight, bool? WasOpen);

/// <summary>How two cases are related.</summary>
public enum Relation
{
    /// <summary>zelfdePersonen: the report belongs there too, and joined another case that is more certain, or open.</summary>
    SamePersons,

    /// <summary>eerderAfgewezen: alike, and a person has said that these are two households.</summary>
    RejectedBefore,

    /// <summary>zelfdeIncident: other persons, named on an incident with the same number of the police.</summary>
    SameIncident,

    /// <summary>zelfdeAdres: other persons at the same address.</summary>
    SameAddress,
}

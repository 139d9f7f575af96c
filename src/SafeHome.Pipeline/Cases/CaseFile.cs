using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Pipeline.Cases;

/// <summary>Everything that is shown of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Reports">The contents of its reports, and of those of other cases that the viewer may compare; a damaged one is not among them.</param>
/// <param name="Events">All its events, in order.</param>
/// <param name="Links">The possible links that wait for a person.</param>
/// <param name="Related">Other cases that its reports point to.</param>
/// <param name="Clocks">Its clocks, and those of the possible links that other cases have with it.</param>
/// <param name="Receivers">The receivers of today that serve the household, one of each kind at most.</param>
/// <param name="OfferMessages">How far the messages about its transfers and notices are, by the id of these.</param>
public sealed record CaseFile(
    Case Case,
    IReadOnlyDictionary<string, Report> Reports,
    IReadOnlyList<CaseEvent> Events,
    IReadOnlyList<FoundLink> Links,
    IReadOnlyList<FoundRelation> Related,
    IReadOnlyList<TermClock> Clocks,
    IReadOnlyList<ReceiverChoice> Receivers,
    IReadOnlyDictionary<string, OfferMessage> OfferMessages) : PersonalData
{
    /// <summary>The persons of the case. Who is named among them as the source is not shown where a reporter is shielded: to see that takes a reason.</summary>
    public IReadOnlyList<CasePerson> Persons { get; } = Case.Reports.Any(report => Reports.TryGetValue(report.Id, out var contents) && ReporterDisclosure.IsShielded(contents.Reporter))
        ? [.. Case.Persons.Select(person => SourceInText.IsSource(person.Details.RoleCode) ? person with { Details = SourceInText.Hide(person.Details) } : person)]
        : Case.Persons;
}

/// <summary>A receiver that can be chosen.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Occupancy">What is left of its places, and who waits; null where it has no limit.</param>
public sealed record ReceiverChoice(Receiver Receiver, Occupancy? Occupancy);

/// <summary>Who looks at cases.</summary>
/// <param name="Name">The name under which the audit trail and the history know them.</param>
/// <param name="Regions">The regions whose cases they may see; another region's case does not exist for them.</param>
public sealed record Viewer(string Name, IReadOnlySet<string> Regions) : PersonalData
{
    /// <summary>Whether they may see the case.</summary>
    public bool Sees(Case @case) => MayOpen(@case) && (@case.Protection?.Names(Name) ?? true);

    /// <summary>Whether they may see the case or, where it is protected, open it with a reason.</summary>
    public bool MayOpen(Case @case) => Regions.Contains(@case.Region);

    /// <summary>Whether they may see a case of one of their regions on the worklist.</summary>
    public bool Sees(WorklistEntry entry) => entry.Protection?.Names(Name) ?? true;
}

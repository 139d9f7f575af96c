using SafeHome.Core.Cases;
using SafeHome.Core.Matching;

namespace SafeHome.Core.Tests.Cases.Links;

/// <summary>Tells how reports go from case to case, with everything that happened to them.</summary>
internal static class Moves
{
    public const string OneHousehold = "Eén gezin.";

    /// <summary>Linked now; it may concern the household of these reports of other cases.</summary>
    public static Story PointingTo(this Story story, string report, params string[] others) =>
        story.Linked(report, link => link with { PossibleLinks = [.. others.Select(other => new PossibleLink(report, other, [], link.Received))] });

    /// <summary>Linked now; it belongs to these cases as well.</summary>
    public static Story RelatedTo(this Story story, string report, params string[] cases) =>
        story.Linked(report, link => link with { RelatedCases = [.. cases.Select(other => new RelatedCase(other, Relation.SamePersons, 20, false))] });

    /// <summary>A person found that this case and that of the story are of two households.</summary>
    public static Story Rejected(this Story story, Case other) => story.Did(new RejectPossibleLink(other, "Vader en zoon.").On);

    /// <summary>The reports of the other story come to this one.</summary>
    public static Story Joined(this Story into, Story from) =>
        into.Received(from.Did(new JoinCases(into.Case, OneHousehold).On));

    /// <summary>These reports leave for a case of their own, whose story this answers.</summary>
    public static Story SplitOff(this Story from, string to, params string[] reports) =>
        new Story(to).Until(from.Now.ToString("O")).Received(from.Did(new SplitOffReports(reports, to, "Twee gezinnen.").On));

    /// <summary>What left the other story last comes to this one.</summary>
    public static Story Received(this Story into, Story from)
    {
        into.Happen([new ArrivingReports(from.Case.Id, from.Events).At(into.Case, PersonComparer.Shipped)]);
        return into;
    }
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker finds that a possible link is none: two households.</summary>
/// <param name="Other">The other case.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectPossibleLink(Case Other, string? Reason) : PersonalData
{
    /// <summary>Decides what the command does to the case that has the possible link.</summary>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return LinkRefusals.ReasonMissing;
        var meant = @case.PossibleLinks.Where(link => link.IsOpen && Other.Report(link.OtherReport) is not null).ToList();
        return meant.Count == 0
            ? LinkRefusals.NothingToJudge
            : new CommandResult([.. meant.Select(link => new PossibleLinkRejected(at, by, link.ReportId, link.OtherReport, Other.Id, Reason))]);
    }
}

/// <summary>The ways in which a command on links is refused.</summary>
internal static class LinkRefusals
{
    public static CommandResult ReasonMissing { get; } = CommandResult.Invalid("/reden", "required", "Een koppeling wijzigen vraagt een reden.");

    public static CommandResult NothingToJudge { get; } =
        CommandResult.Conflict("geenMogelijkeKoppeling", "Tussen deze casussen is geen mogelijke koppeling die op een oordeel wacht.");

    public static CommandResult IsJoined { get; } =
        CommandResult.Conflict("samengevoegd", "De meldingen van deze casus horen al bij een andere casus.");
}

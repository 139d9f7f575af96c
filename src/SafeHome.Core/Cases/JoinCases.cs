using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker confirms a possible link: the reports of one case go to the other.</summary>
/// <param name="Into">The other case, as it was read.</param>
/// <param name="Reason">Why.</param>
public sealed record JoinCases(Case Into, string? Reason) : PersonalData
{
    /// <summary>
    /// Which of two cases the reports leave: the one that was opened last. Cases are therefore never joined in a circle, whoever
    /// confirms what at the same instant.
    /// </summary>
    public static (Case From, Case Into) Direction(Case one, Case other) =>
        one.Opened > other.Opened || (one.Opened == other.Opened && string.CompareOrdinal(one.Id, other.Id) > 0) ? (one, other) : (other, one);

    /// <summary>Decides what the command does to the case that the reports leave.</summary>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return LinkRefusals.ReasonMissing;
        if (@case.JoinedInto is not null || Into.JoinedInto is not null) return LinkRefusals.IsJoined;
        if (!Protection.IsAlike(@case.Protection, Into.Protection))
            return CommandResult.Conflict("anderAfgeschermd", "De twee casussen zijn niet voor dezelfde medewerkers te zien. Noem eerst bij beide dezelfde.");
        if (!PointsTo(@case, Into) && !PointsTo(Into, @case)) return LinkRefusals.NothingToJudge;
        return new CommandResult([new ReportsLeft(
            at, by, MoveKind.Joined, [.. @case.Reports.Select(report => report.Id)], [.. @case.Referrals.Select(referral => referral.Id)], Into.Id, Reason)]);
    }

    // A related case counts too: a report that belongs to two cases is what shows that they are one household.
    private static bool PointsTo(Case one, Case other) =>
        one.PossibleLinks.Any(link => link.IsOpen && other.Report(link.OtherReport) is not null) ||
        one.RelatedCases.Any(related => related.CaseId == other.Id || other.Absorbed.Contains(related.CaseId, StringComparer.Ordinal));
}

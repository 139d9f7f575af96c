using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a triage worker undoes the link of reports: they get a case of their own, the others stay.</summary>
/// <param name="Reports">The reports that do not belong to the case.</param>
/// <param name="To">The case that they get.</param>
/// <param name="Reason">Why.</param>
public sealed record SplitOffReports(IReadOnlyList<string> Reports, string To, string? Reason) : PersonalData
{
    /// <summary>Decides what the command does to the case that the reports leave.</summary>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return LinkRefusals.ReasonMissing;
        if (Reports.Count == 0 || Reports.Any(report => @case.Report(report) is null))
            return CommandResult.Invalid("/meldingen", "unknown", "Noem meldingen die bij de casus horen.");
        if (@case.Reports.All(report => Reports.Contains(report.Id, StringComparer.Ordinal)))
            return CommandResult.Conflict("geenMeldingOver", "Er moet een melding in de casus overblijven.");
        var referrals = @case.Referrals.Where(referral => Reports.Contains(referral.ReportId, StringComparer.Ordinal)).Select(referral => referral.Id);
        return new CommandResult([new ReportsLeft(at, by, MoveKind.SplitOff, [.. Reports.Distinct(StringComparer.Ordinal)], [.. referrals], To, Reason)]);
    }
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff opens a report again that was closed or is in monitoring: it waits for a decision.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Reason">Always needed.</param>
public sealed record ReopenReport(string ReportId, string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by) => string.IsNullOrWhiteSpace(Reason)
        ? ReportCommands.ReasonMissing("Heropenen vraagt een reden.")
        : ReportCommands.On(@case, ReportId, Step.Reopen, _ => new CommandResult([new ReportReopened(at, by, ReportId, Reason)]));
}

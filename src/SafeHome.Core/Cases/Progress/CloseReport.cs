using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff closes a report after a service, or ends its monitoring early.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Reason">Always needed.</param>
/// <param name="Moments">When Veilig Thuis looks again, where it had set conditions for safety.</param>
public sealed record CloseReport(string ReportId, string? Reason, MonitoringMoments Moments) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return ReportCommands.ReasonMissing("Afsluiten vraagt een reden.");
        return ReportCommands.On(@case, ReportId, Step.Close, report => new CommandResult(
        [
            new ReportClosed(at, by, ReportId, Reason),
            .. report.State is ReportState.Monitoring ? [] : ReportCommands.MonitoringAfter(report, Moments, at, by),
        ]));
    }
}

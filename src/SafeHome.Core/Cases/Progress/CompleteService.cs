using SafeHome.Core.Persons;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff says that a service is done, or ends it unfinished.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Outcome">Needed for an investigation; for another service only where it ended unfinished.</param>
/// <param name="Reason">Needed where it ended unfinished.</param>
public sealed record CompleteService(string ReportId, ServiceOutcome? Outcome, string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        var step = Outcome is ServiceOutcome.Unfinished ? Step.BreakOffService : Step.CompleteService;
        return ReportCommands.On(@case, ReportId, step, report => Fault(report) ?? new CommandResult([new ServiceCompleted(at, by, ReportId, Outcome, Reason)]));
    }

    private CommandResult? Fault(CaseReport report) => Outcome switch
    {
        ServiceOutcome.Unfinished => string.IsNullOrWhiteSpace(Reason) ? ReportCommands.ReasonMissing("Een dienst afbreken vraagt een reden.") : null,
        null when report.Services[^1].Kind is Service.Investigation =>
            CommandResult.Invalid("/uitkomst", "required", "Een onderzoek heeft een uitkomst."),
        not null when report.Services[^1].Kind is not Service.Investigation =>
            CommandResult.Invalid("/uitkomst", "notAllowed", "Deze uitkomst hoort bij een onderzoek, en alleen daarbij."),
        _ => null,
    };
}

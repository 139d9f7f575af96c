namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff begins the service that was decided on.</summary>
/// <param name="ReportId">The report.</param>
public sealed record StartService(string ReportId) : ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by) =>
        ReportCommands.On(@case, ReportId, Step.StartService, _ => new CommandResult([new ServiceStarted(at, by, ReportId)]));
}

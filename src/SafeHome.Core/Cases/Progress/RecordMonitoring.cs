using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff records that Veilig Thuis looked again. What is unsafe waits for a decision.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="IsSafe">Whether it is stable and safe.</param>
/// <param name="Reason">Needed where it is not.</param>
public sealed record RecordMonitoring(string ReportId, bool IsSafe, string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by) => !IsSafe && string.IsNullOrWhiteSpace(Reason)
        ? ReportCommands.ReasonMissing("Onveiligheid bij monitoring vraagt een toelichting.")
        : ReportCommands.On(
            @case, ReportId, IsSafe ? Step.FindSafe : Step.FindUnsafe, _ => new CommandResult([new MonitoringDone(at, by, ReportId, IsSafe, Reason)]));
}

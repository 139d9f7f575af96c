namespace SafeHome.Core.Cases.Progress;

/// <summary>What the commands on a report of a case have in common.</summary>
internal static class ReportCommands
{
    /// <summary>Carries out a step that the table allows, and else says where the report stands.</summary>
    public static CommandResult On(Case @case, string reportId, Step step, Func<CaseReport, CommandResult> carryOut) => @case.Report(reportId) switch
    {
        null => CommandResult.Invalid("/melding", "unknown", "Deze melding hoort niet bij de casus."),
        var report when !StateTable.Allows(report.State, step) => report.State.Refusal(step),
        var report => carryOut(report),
    };

    /// <summary>The moments at which Veilig Thuis looks again once its part has ended: none, where it did not set conditions for safety.</summary>
    public static IReadOnlyList<CaseEvent> MonitoringAfter(CaseReport report, MonitoringMoments moments, DateTimeOffset at, string by) =>
        report.HasConditions ? [new MonitoringPlanned(at, by, report.Id, moments.Months)] : [];

    /// <summary>The refusal where a needed reason is missing.</summary>
    public static CommandResult ReasonMissing(string sentence) => CommandResult.Invalid("/reden", "required", sentence);
}

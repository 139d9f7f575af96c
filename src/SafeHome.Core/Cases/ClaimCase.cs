namespace SafeHome.Core.Cases;

/// <summary>The command by which a member of staff takes a case in hand that nobody has.</summary>
/// <remarks>Its own handler can claim it again after another report came, or while its alarm rings: that shows that they know of it.</remarks>
public sealed record ClaimCase : ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Phase is Phase.Closed) return HandlerRefusals.Closed;
        if (@case.Handler is not { } handler) return new CommandResult([new CaseClaimed(at, by)]);
        if (handler.Name != by) return CommandResult.Conflict("alOpgepakt", "Een collega heeft deze casus al opgepakt. U kunt hem overnemen, met een reden.");
        var isNews = AcuteAlarm.Of(@case) is not null || @case.Reports.Any(report => report.Linked > handler.Since);
        return new CommandResult(isNews ? [new CaseClaimed(at, by)] : []);
    }
}

/// <summary>The ways in which a command on the handler is refused.</summary>
internal static class HandlerRefusals
{
    public static CommandResult Closed { get; } = CommandResult.Conflict("afgesloten", "De casus is afgesloten.");
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which a member of staff takes a case over from a colleague.</summary>
/// <param name="Reason">Always needed: two people must not find out by accident that both are at work.</param>
public sealed record TakeOverCase(string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (string.IsNullOrWhiteSpace(Reason)) return CommandResult.Invalid("/reden", "required", "Een casus overnemen vraagt een reden.");
        if (@case.Phase is Phase.Closed) return HandlerRefusals.Closed;
        return @case.Handler switch
        {
            null => CommandResult.Conflict("nietOpgepakt", "Niemand heeft deze casus: u kunt hem oppakken."),
            var handler when handler.Name == by => new CommandResult([]),
            var handler => new CommandResult([new CaseTakenOver(at, by, handler.Name, Reason)]),
        };
    }
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which the handler of a case gives it back.</summary>
/// <param name="Reason">Why; it may be left out.</param>
public sealed record GiveBackCase(string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Handler switch
        {
            null => new CommandResult([]),
            var handler when handler.Name == by => new CommandResult([new CaseGivenBack(at, by, Reason)]),
            _ => CommandResult.Conflict("nietUwCasus", "Een collega heeft deze casus. U kunt hem overnemen, met een reden."),
        };
    }
}

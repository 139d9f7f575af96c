namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff records that a person was informed. Once is enough: again changes nothing.</summary>
/// <param name="PersonId">The person of the case.</param>
public sealed record InformPerson(string PersonId) : ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by) => InformingCommands.Of(@case, PersonId, (person, recorded) =>
        new CommandResult(person.Informed is null ? [new PersonInformed(at, by, recorded.ReportId, PersonId)] : []));
}

/// <summary>What the commands on informing a person have in common.</summary>
internal static class InformingCommands
{
    public static CommandResult Of(Case @case, string personId, Func<CasePerson, Recording, CommandResult> carryOut) =>
        @case.Persons.FirstOrDefault(person => person.Id == personId) switch
        {
            null => CommandResult.Invalid("/persoon", "unknown", "Deze persoon hoort niet bij de casus."),
            { Recorded: null } => CommandResult.Conflict("ongeboren", "Deze persoon is nog niet geboren."),
            { Recorded: { } recorded } person => carryOut(person, recorded),
        };
}

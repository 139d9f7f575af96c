using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases.Progress;

/// <summary>The command by which a member of staff extends the term for informing a person by two weeks, as often as the tasks of Veilig Thuis need it.</summary>
/// <param name="PersonId">The person of the case.</param>
/// <param name="Reason">Always needed.</param>
/// <param name="Clocks">Tells whether the term has run out: then there is nothing left to extend.</param>
public sealed record ExtendInformationTerm(string PersonId, string? Reason, CaseClocks Clocks) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return ReportCommands.ReasonMissing("De informatietermijn verlengen vraagt een reden.");
        return InformingCommands.Of(@case, PersonId, (person, recorded) =>
            person.Informed is not null ? CommandResult.Conflict("geinformeerd", "Deze persoon is al geïnformeerd.")
            : Clocks.OfInforming(person).IsOverdueAt(at) ? CommandResult.Conflict("verstreken", "De informatietermijn is verstreken; verlengen kan alleen daarvoor.")
            : new CommandResult([new InformationTermExtended(at, by, recorded.ReportId, PersonId, Reason)]));
    }
}

using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Workbench.Words;

/// <summary>The comparison of two persons, field by field.</summary>
internal static class FieldWords
{
    // In bits: from here on a field alone makes one person eight, or sixty-four, times as likely.
    private const double Some = 3;
    private const double Much = 6;

    public static string Of(PersonField field) => field switch
    {
        PersonField.Bsn => "Burgerservicenummer",
        PersonField.GivenNames => "Voornamen",
        PersonField.Surname => "Achternaam",
        PersonField.BirthDate => "Geboortedatum",
        PersonField.Sex => "Geslacht",
        PersonField.Address => "Adres",
        PersonField.Phone => "Telefoonnummer",
        _ => field.ToString(),
    };

    /// <summary>What stands there; of a BSN only that there is one.</summary>
    public static string ValueOf(PersonField field, Person person) => field switch
    {
        PersonField.Bsn => person.Bsn is null ? "onbekend" : "bekend",
        PersonField.GivenNames => person.Name.GivenNames ?? "onbekend",
        PersonField.Surname => string.Join(' ', new[] { person.Name.Prefix, person.Name.Surname }.Where(part => part is not null)),
        PersonField.BirthDate => person.BirthDate is { } born ? Dates.Of(born) : "onbekend",
        PersonField.Sex => person.Sex switch { Sex.Male => "man", Sex.Female => "vrouw", Sex.Other => "anders", _ => "onbekend" },
        PersonField.Address => Names.Of(person.Address) ?? "onbekend",
        PersonField.Phone => person.PhoneNumbers.Count == 0 ? "onbekend" : string.Join(", ", person.PhoneNumbers),
        _ => "",
    };

    /// <summary>A weight in words.</summary>
    public static string Meaning(double weight) => weight switch
    {
        >= Much => "Wijst sterk op dezelfde persoon",
        >= Some => "Wijst op dezelfde persoon",
        > 0.5 => "Past bij dezelfde persoon",
        >= -0.5 => "Zegt niets",
        > -Some => "Past minder bij dezelfde persoon",
        _ => "Wijst op twee personen",
    };
}

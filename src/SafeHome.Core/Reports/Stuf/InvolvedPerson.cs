using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>
/// Gathers someone involved. The role, on which the judgement of the other values rests, comes after them; so that is put off to
/// the end.
/// </summary>
internal sealed class InvolvedPerson
{
    // As in JSON; the message keeps the rest.
    private const int MostPhoneNumbers = 100;

    private readonly Narrative _notes = new();
    private readonly List<string> _phoneNumbers = [];
    private PersonName _name = new(null, null, "");
    private string? _bsn;
    private string? _sex;
    private string? _birthDate;
    private string? _role;
    private StufAddress? _registered;
    private StufAddress? _actual;

    /// <summary>What is said of a suspect under twelve.</summary>
    public string? SuspectedMinor { get; private set; }

    /// <summary>What the model of a person has no place for; null where there is nothing.</summary>
    public string? Notes => _notes.Text;

    public static InvolvedPerson Read(StufXml xml)
    {
        var person = new InvolvedPerson();
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "gerelateerde": person.ReadPerson(xml); break;
                case "jeugzorgrol" or "jeugdzorgrol": person._role = xml.Value(); break;
                case "aanvullendeInformatieBetrokkenPersoon": person._notes.Add("Aanvullende informatie", xml.Text()); break;
                case "overigeZorgMinderjarige": person.SuspectedMinor = xml.Text(); break;
                case "extraElementen": person._notes.ReadExtras(xml); break;
            }
        }

        return person;
    }

    /// <param name="written">When the report was written.</param>
    public Person ToPerson(DateTimeOffset written)
    {
        var values = new IdentifyingValues(written);
        var (code, capacity) = JeugdzorgRoles.Of(_role);
        return new Person(
            Capacity: capacity,
            RoleCode: values.Role(code),
            Bsn: values.Bsn(_bsn, capacity),
            Sex: _sex switch { "M" => Sex.Male, "V" => Sex.Female, _ => Sex.Unknown },
            BirthDate: values.BirthDate(_birthDate, capacity, _name),
            Name: _name,
            Address: (_actual ?? _registered)?.ToAddress(values),
            PhoneNumbers: _phoneNumbers,
            Flags: values.Flags,
            SetAside: values.SetAside);
    }

    private void ReadPerson(StufXml xml)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "inp.bsn": _bsn = xml.Value(); break;
                case "geslachtsnaam": _name = _name with { Surname = xml.Value() ?? "" }; break;
                case "voorvoegselGeslachtsnaam": _name = _name with { Prefix = xml.Value() }; break;
                case "voornamen": _name = _name with { GivenNames = xml.Value() }; break;
                case "geslachtsaanduiding": _sex = xml.Value(); break;
                case "geboortedatum": _birthDate = StufDate.Read(xml); break;
                case "vreemdelingennummer": _notes.Add("Vreemdelingennummer", xml.Text()); break;
                case "rni": _notes.Add("RNI", xml.Text()); break;
                case "telefoonnummer": if (xml.Value() is { } number && _phoneNumbers.Count < MostPhoneNumbers) _phoneNumbers.Add(number); break;
                case "nationaliteit": _notes.Add("Nationaliteit", xml.Text()); break;
                case "taal": _notes.Add("Taal", xml.Text()); break;
                case "staatInRelatieTot": ReadRelation(xml); break;
                case "extraElementen": _notes.ReadExtras(xml); break;
                default: ReadAddress(xml, name); break;
            }
        }

        // The address of the person is where they are; the other one is told beside it.
        if (_actual is not null) _notes.Add("Formeel verblijfsadres", _registered?.Text);
    }

    private void ReadAddress(StufXml xml, string name)
    {
        switch (name)
        {
            // The schema leaves out an s.
            case "formeelVerblijfadresBinnenland" or "formeelVerblijfsadresBinnenland":
                _registered = StufAddress.Read(xml);
                break;
            case "feitelijkVerblijfsadresBinnenland":
                _actual = StufAddress.Read(xml);
                break;
            case "formeelVerblijfsadresBuitenland": _notes.Add("Formeel verblijfsadres in het buitenland", StufAddress.ReadAbroad(xml)); break;
            case "feitelijkVerblijfsadresBuitenland": _notes.Add("Feitelijk verblijfsadres in het buitenland", StufAddress.ReadAbroad(xml)); break;
        }
    }

    private void ReadRelation(StufXml xml)
    {
        var (other, relation) = (new StufName(), (string?)null);
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "gerelateerde": other.Read(xml, _notes); break;
                case "omschrijvingSocialeRelatie": relation = xml.Text(); break;
                case "extraElementen": _notes.ReadExtras(xml); break;
            }
        }

        if (relation is not null || other.IsKnown) _notes.Add("Relatie", $"{relation ?? "niet benoemd"}, met {other.Text}");
    }
}

using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Reports;

/// <summary>
/// Reads a person. A wrong value in an identifying field does not refuse a report about danger: it is kept aside under the
/// name of its field, and flagged for the triage worker.
/// </summary>
internal sealed class PersonReader
{
    private readonly JsonFields _fields;
    private readonly DateOnly _written;
    private readonly HashSet<PersonFlag> _flags = [];
    private readonly Dictionary<string, string> _setAside = new(StringComparer.Ordinal);

    private PersonReader(JsonFields fields, DateTimeOffset written) => (_fields, _written) = (fields, DutchTime.DayOf(written));

    /// <param name="fields">The fields of the person.</param>
    /// <param name="written">When the report was written: nobody in it was born later.</param>
    public static Person Read(JsonFields fields, DateTimeOffset written) => new PersonReader(fields, written).Read();

    private Person Read()
    {
        _ = Capacities.TryParse(_fields.Code("hoedanigheid", CodeLists.PersonCapacity, required: true), out var capacity);
        var name = ReadName();
        var birthDate = ReadBirthDate(capacity, name);
        var person = new Person(
            Capacity: capacity,
            RoleCode: ReadRole(),
            Bsn: ReadBsn(capacity),
            Sex: Enum.Parse<Sex>(_fields.Code("geslacht", CodeLists.Sex) ?? nameof(Sex.Unknown)),
            BirthDate: birthDate,
            Name: name,
            Address: _fields.Object("adres") is { } address ? ReadAddress(address) : null,
            PhoneNumbers: [.. _fields.Texts("telefoonnummers").Select(number => number.Text)],
            Flags: [.. _flags.Order()],
            SetAside: _setAside);
        _fields.RefuseUnread();
        return person;
    }

    private PersonName ReadName()
    {
        if (_fields.Object("naam", required: true) is not { } name) return new PersonName(null, null, "");
        var read = new PersonName(
            name.Text("voornamen", longest: 200),
            name.Text("voorvoegsel", longest: 200),
            name.Text("geslachtsnaam", longest: 200, required: true) ?? "");
        name.RefuseUnread();
        return read;
    }

    private string? ReadRole()
    {
        var role = _fields.Text("rol");
        if (role is null || CodeLists.IsKnown(CodeLists.Role, role)) return role;
        _flags.Add(PersonFlag.RoleUnknown);
        _fields.Findings.Note(_fields.Pointer("rol"), "role", "De code staat niet in de lijst JZR en is bewaard zoals hij kwam.");
        return role;
    }

    private Bsn? ReadBsn(Capacity capacity)
    {
        var text = _fields.Text("burgerservicenummer");
        if (text == Unborn.Bsn) _flags.Add(PersonFlag.Unborn);
        if (Bsn.TryParse(text, out var bsn)) return bsn;

        // Nine zeros stand for "unknown" in the deliveries to CBS.
        var given = !string.IsNullOrWhiteSpace(text) && text != "000000000" && text != Unborn.Bsn;
        if (given) SetAside(_fields, "burgerservicenummer", text!, PersonFlag.BsnInvalid, "bsn", "Dit nummer doorstaat de elfproef niet.");
        else if (capacity != Capacity.Professional && !_flags.Contains(PersonFlag.Unborn)) _flags.Add(PersonFlag.BsnMissing);
        return null;
    }

    private PartialDate? ReadBirthDate(Capacity capacity, PersonName name)
    {
        var text = _fields.Text("geboortedatum");
        var parsed = PartialDate.TryParse(text, out var date);
        var future = parsed && date.Earliest > _written;
        if (Unborn.IsStated(text) || (capacity == Capacity.Child && (future || (!parsed && Unborn.IsNamed(name)))))
        {
            _flags.Add(PersonFlag.Unborn);
            if (!string.IsNullOrWhiteSpace(text) && !Unborn.IsStated(text)) _setAside["geboortedatum"] = text;
            return null;
        }

        if (parsed && !future)
        {
            if (!date.IsComplete) _flags.Add(PersonFlag.BirthDatePartial);
            return date;
        }

        if (!string.IsNullOrWhiteSpace(text) && text is not ("0000-00-00" or "00000000"))
            SetAside(_fields, "geboortedatum", text, PersonFlag.BirthDateInvalid, "birthDate", "Dit kan geen geboortedatum zijn.");
        return null;
    }

    private Address ReadAddress(JsonFields fields)
    {
        var address = new Address(
            Street: fields.Text("straatnaam"),
            HouseNumber: ReadHouseNumber(fields),
            HouseLetter: fields.Text("huisletter"),
            HouseNumberAddition: fields.Text("huisnummertoevoeging"),
            Postcode: ReadPostcode(fields),
            Place: fields.Text("plaats"),
            MunicipalityCode: ReadMunicipality(fields));
        fields.RefuseUnread();
        return address;
    }

    private int? ReadHouseNumber(JsonFields fields)
    {
        var text = fields.Digits("huisnummer");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 99_999) return number;
        if (text is not null)
            SetAside(fields, "huisnummer", text, PersonFlag.HouseNumberInvalid, "houseNumber", "Een huisnummer ligt tussen 1 en 99999.");
        return null;
    }

    private Postcode? ReadPostcode(JsonFields fields)
    {
        var text = fields.Text("postcode");
        if (Postcode.TryParse(text, out var postcode)) return postcode;
        if (!string.IsNullOrWhiteSpace(text))
            SetAside(fields, "postcode", text, PersonFlag.PostcodeInvalid, "postcode", "Dit is geen Nederlandse postcode.");
        return null;
    }

    private string? ReadMunicipality(JsonFields fields)
    {
        var code = fields.Text("gemeentecode");
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (Geography.Netherlands.Find(code) is not null) return code;
        SetAside(fields, "gemeentecode", code, PersonFlag.MunicipalityUnknown, "municipality", "Dit is geen bekende gemeentecode.");
        return null;
    }

    private void SetAside(JsonFields fields, string field, string value, PersonFlag flag, string code, string reason)
    {
        _setAside[field] = value;
        _flags.Add(flag);
        fields.Findings.Note(fields.Pointer(field), code, reason + " De waarde is apart bewaard.");
    }
}

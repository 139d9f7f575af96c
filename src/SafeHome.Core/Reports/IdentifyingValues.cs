using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Reports;

/// <summary>
/// Judges what identifies a person, whatever the form it came in. A wrong value does not refuse a report about danger: it is
/// kept aside under the name of its field, and flagged for the triage worker.
/// </summary>
/// <param name="written">When the report was written: nobody in it was born later.</param>
/// <param name="note">Told of each value that could not be used: its field below the person, a code and a reason.</param>
internal sealed class IdentifyingValues(DateTimeOffset written, Action<string, string, string>? note = null)
{
    private const string BsnField = "burgerservicenummer";
    private const string BirthDateField = "geboortedatum";

    private readonly HashSet<PersonFlag> _flags = [];
    private readonly Dictionary<string, string> _setAside = new(StringComparer.Ordinal);

    public IReadOnlyList<PersonFlag> Flags => [.. _flags.Order()];

    public IReadOnlyDictionary<string, string> SetAside => _setAside;

    public string? Role(string? role)
    {
        if (role is null || CodeLists.IsKnown(CodeLists.Role, role)) return role;
        _flags.Add(PersonFlag.RoleUnknown);
        note?.Invoke("rol", "role", "De code staat niet in de lijst JZR en is bewaard zoals hij kwam.");
        return role;
    }

    public Bsn? Bsn(string? text, Capacity capacity)
    {
        if (text == Unborn.Bsn) _flags.Add(PersonFlag.Unborn);
        if (Persons.Bsn.TryParse(text, out var bsn)) return bsn;

        // Nine zeros stand for "unknown" in the deliveries to CBS.
        var given = !string.IsNullOrWhiteSpace(text) && text != "000000000" && text != Unborn.Bsn;
        if (given) KeepAside(BsnField, text!, PersonFlag.BsnInvalid, "bsn", "Dit nummer doorstaat de elfproef niet.");
        else if (capacity != Capacity.Professional && !_flags.Contains(PersonFlag.Unborn)) _flags.Add(PersonFlag.BsnMissing);
        return null;
    }

    public PartialDate? BirthDate(string? text, Capacity capacity, PersonName name)
    {
        var parsed = PartialDate.TryParse(text, out var date);
        var future = parsed && date.Earliest > DutchTime.DayOf(written);
        if (Unborn.IsStated(text) || (capacity == Capacity.Child && (future || (!parsed && Unborn.IsNamed(name)))))
        {
            _flags.Add(PersonFlag.Unborn);
            if (!string.IsNullOrWhiteSpace(text) && !Unborn.IsStated(text)) _setAside[BirthDateField] = text;
            return null;
        }

        if (parsed && !future)
        {
            if (!date.IsComplete) _flags.Add(PersonFlag.BirthDatePartial);
            return date;
        }

        if (!string.IsNullOrWhiteSpace(text) && text is not ("0000-00-00" or "00000000"))
            KeepAside(BirthDateField, text, PersonFlag.BirthDateInvalid, "birthDate", "Dit kan geen geboortedatum zijn.");
        return null;
    }

    public int? HouseNumber(string? text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 99_999) return number;
        if (!string.IsNullOrWhiteSpace(text))
            KeepAside("huisnummer", text, PersonFlag.HouseNumberInvalid, "houseNumber", "Een huisnummer ligt tussen 1 en 99999.", "adres/");
        return null;
    }

    public Postcode? Postcode(string? text)
    {
        if (Persons.Postcode.TryParse(text, out var postcode)) return postcode;
        if (!string.IsNullOrWhiteSpace(text))
            KeepAside("postcode", text, PersonFlag.PostcodeInvalid, "postcode", "Dit is geen Nederlandse postcode.", "adres/");
        return null;
    }

    public string? Municipality(string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (Geography.Netherlands.Find(code) is not null) return code;
        KeepAside("gemeentecode", code, PersonFlag.MunicipalityUnknown, "municipality", "Dit is geen bekende gemeentecode.", "adres/");
        return null;
    }

    private void KeepAside(string field, string value, PersonFlag flag, string code, string reason, string below = "")
    {
        _setAside[field] = value;
        _flags.Add(flag);
        note?.Invoke(below + field, code, reason + " De waarde is apart bewaard.");
    }
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports;

/// <summary>Reads a person.</summary>
internal static class PersonReader
{
    /// <param name="fields">The fields of the person.</param>
    /// <param name="written">When the report was written: nobody in it was born later.</param>
    public static Person Read(JsonFields fields, DateTimeOffset written)
    {
        var values = new IdentifyingValues(written, (field, code, reason) => fields.Findings.Note($"{fields.Pointer()}/{field}", code, reason));
        _ = Capacities.TryParse(fields.Code("hoedanigheid", CodeLists.PersonCapacity, required: true), out var capacity);
        var name = ReadName(fields);
        var birthDate = values.BirthDate(fields.Text("geboortedatum"), capacity, name);
        var person = new Person(
            Capacity: capacity,
            RoleCode: values.Role(fields.Text("rol")),
            Bsn: values.Bsn(fields.Text("burgerservicenummer"), capacity),
            Sex: Enum.Parse<Sex>(fields.Code("geslacht", CodeLists.Sex) ?? nameof(Sex.Unknown)),
            BirthDate: birthDate,
            Name: name,
            Address: fields.Object("adres") is { } address ? ReadAddress(address, values) : null,
            PhoneNumbers: [.. fields.Texts("telefoonnummers").Select(number => number.Text)],
            Flags: values.Flags,
            SetAside: values.SetAside);
        fields.RefuseUnread();
        return person;
    }

    private static PersonName ReadName(JsonFields fields)
    {
        if (fields.Object("naam", required: true) is not { } name) return new PersonName(null, null, "");
        var read = new PersonName(
            name.Text("voornamen", longest: 200),
            name.Text("voorvoegsel", longest: 200),
            name.Text("geslachtsnaam", longest: 200, required: true) ?? "");
        name.RefuseUnread();
        return read;
    }

    private static Address ReadAddress(JsonFields fields, IdentifyingValues values)
    {
        var address = new Address(
            Street: fields.Text("straatnaam"),
            HouseNumber: values.HouseNumber(fields.Digits("huisnummer")),
            HouseLetter: fields.Text("huisletter"),
            HouseNumberAddition: fields.Text("huisnummertoevoeging"),
            Postcode: values.Postcode(fields.Text("postcode")),
            Place: fields.Text("plaats"),
            MunicipalityCode: values.Municipality(fields.Text("gemeentecode")));
        fields.RefuseUnread();
        return address;
    }
}

using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Matching;

/// <summary>Persons for the tests: only what matters is said.</summary>
internal static class Someone
{
    public static Person Named(
        string surname, string? givenNames = null, string? prefix = null, string? bsn = null, string? born = null, Sex sex = Sex.Unknown,
        string? postcode = null, int? number = null, Capacity capacity = Capacity.Involved, string? role = null, string? municipality = null,
        string? street = null, string? place = null, string? letter = null, string? addition = null, string? phone = null)
    {
        var setAside = new Dictionary<string, string>(StringComparer.Ordinal);
        return new Person(
            capacity,
            role,
            Bsn.TryParse(bsn, out var number9) ? number9 : Aside("burgerservicenummer", bsn, default(Bsn?)),
            sex,
            PartialDate.TryParse(born, out var date) ? date : Aside("geboortedatum", born, default(PartialDate?)),
            new PersonName(givenNames, prefix, surname),
            new Address(
                street, number, letter, addition, Postcode.TryParse(postcode, out var code) ? code : Aside("postcode", postcode, default(Postcode?)),
                place, municipality),
            phone is null ? [] : [.. phone.Split(',')],
            [],
            setAside);

        // As the reader of a report does with what cannot be right.
        T Aside<T>(string field, string? value, T nothing)
        {
            if (value is not null) setAside[field] = value;
            return nothing;
        }
    }

    public static PersonRecord Record(
        string surname, string? givenNames = null, string? prefix = null, string? bsn = null, string? born = null, Sex sex = Sex.Unknown,
        string? postcode = null, int? number = null, string? street = null, string? place = null, string? letter = null,
        string? addition = null, string? phone = null) =>
        PersonRecord.Of(Named(
            surname, givenNames, prefix, bsn, born, sex, postcode, number, street: street, place: place, letter: letter, addition: addition,
            phone: phone))!;
}

using System.Globalization;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>Makes records of rows, normalised as the app normalises a person of a report.</summary>
/// <param name="column">The value of a column of the Dutch preset; empty where it is missing.</param>
internal sealed class RecordReader(Func<string, string> column)
{
    /// <summary>The record of the row at hand.</summary>
    public PersonRecord Read() => PersonRecord.Of(ReadPerson())!;

    /// <summary>The person of the row at hand.</summary>
    public Person ReadPerson()
    {
        var setAside = new Dictionary<string, string>(StringComparer.Ordinal);
        return new Person(
            Capacity.Involved,
            RoleCode: null,
            Bsn.TryParse(column("burgerservicenummer"), out var bsn) ? bsn : Aside<Bsn?>("burgerservicenummer"),
            column("geslacht") switch { "1" => Sex.Male, "2" => Sex.Female, _ => Sex.Unknown },
            PartialDate.TryParse(column("geboortedatum"), out var date) ? date : Aside<PartialDate?>("geboortedatum"),
            new PersonName(column("voornamen"), column("voorvoegsel"), column("geslachtsnaam")),
            new Address(
                column("straatnaam"),
                int.TryParse(column("huisnummer"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
                column("huisletter"),
                column("huisnummertoevoeging"),
                Postcode.TryParse(column("postcode"), out var postcode) ? postcode : Aside<Postcode?>("postcode"),
                column("plaats"),
                MunicipalityCode: null),
            [column("telefoonnummer")],
            [],
            setAside);

        // As the reader of a report does with what cannot be right.
        T? Aside<T>(string name)
        {
            if (column(name) is not "" and var value) setAside[name] = value;
            return default;
        }
    }
}

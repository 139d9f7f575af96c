using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>How the columns of a kind of file become the records that the app compares.</summary>
/// <param name="Name">As given on the command line.</param>
/// <param name="Columns">The column for each of those of the Dutch preset; one that is not there is missing in all records.</param>
/// <param name="Keys">Under which two records are compared.</param>
/// <param name="Frequencies">How common names are; null to count them in the data.</param>
internal sealed record Preset(
    string Name, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<BlockingKey> Keys, FieldFrequencies? Frequencies)
{
    private static readonly string[] DutchColumns =
    [
        "burgerservicenummer", "geslacht", "geboortedatum", "voornamen", "voorvoegsel", "geslachtsnaam", "straatnaam", "huisnummer", "huisletter",
        "huisnummertoevoeging", "postcode", "plaats", "telefoonnummer",
    ];

    /// <summary>The columns of a report's person, with the keys and the tables of the app.</summary>
    public static Preset Dutch { get; } =
        new("dutch", DutchColumns.ToDictionary(column => column, StringComparer.Ordinal), BlockingKeys.Kinds, FieldFrequencies.Netherlands);

    /// <summary>
    /// The Australian files that come with FEBRL (P. Christen, "Febrl: a freely available record linkage system", 2008). The locality
    /// stands for the addition of an address; the state is left out.
    /// </summary>
    public static Preset Febrl { get; } = new(
        "febrl",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["burgerservicenummer"] = "soc_sec_id",
            ["geboortedatum"] = "date_of_birth",
            ["voornamen"] = "given_name",
            ["geslachtsnaam"] = "surname",
            ["straatnaam"] = "address_1",
            ["huisnummer"] = "street_number",
            ["huisnummertoevoeging"] = "address_2",
            ["postcode"] = "postcode",
            ["plaats"] = "suburb",
        },
        [
            new("identifier", [PersonField.Bsn], record => record.FaultyBsn),
            new("birth date", [PersonField.BirthDate], record => record.BirthDate),
            new("surname", [PersonField.Surname, PersonField.GivenNames], record => record.Surname is "" ? null : record.Surname),
            new("given names", [PersonField.GivenNames, PersonField.Surname], record => record.GivenNames),
            new("postcode", [PersonField.Address], record => record.Postcode),
            new("street", [PersonField.Address], record => record.Street),
            new("place", [PersonField.Address], record => record.Place),
        ],
        Frequencies: null);
}

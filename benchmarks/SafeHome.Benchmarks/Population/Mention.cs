namespace SafeHome.Benchmarks.Population;

/// <summary>What is written about a person, in the columns of the Dutch preset; empty where nothing is.</summary>
internal sealed class Mention
{
    /// <summary>The header.</summary>
    public const string Columns =
        "rec_id,burgerservicenummer,geslacht,geboortedatum,voornamen,voorvoegsel,geslachtsnaam,straatnaam,huisnummer,huisletter," +
        "huisnummertoevoeging,postcode,plaats,telefoonnummer";

    public string Bsn { get; set; } = "";

    /// <summary>1 for men, 2 for women, 0 for who is neither or of whom it was not known.</summary>
    public string Sex { get; set; } = "";

    /// <summary><c>yyyy-MM-dd</c>, with zeros for a day and a month that were not known.</summary>
    public string BirthDate { get; set; } = "";

    public string GivenNames { get; set; } = "";

    public string Prefix { get; set; } = "";

    public string Surname { get; set; } = "";

    public string Street { get; set; } = "";

    public string HouseNumber { get; set; } = "";

    public string HouseLetter { get; set; } = "";

    public string Addition { get; set; } = "";

    public string Postcode { get; set; } = "";

    public string Place { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Without any error.</summary>
    public static Mention Of(Resident resident)
    {
        var address = resident.Address;
        return new Mention
        {
            Bsn = resident.Bsn ?? "",
            Sex = resident.Born is null ? "0" : resident.Sex == Population.Sex.Male ? "1" : "2",
            BirthDate = resident.Born?.ToString("yyyy-MM-dd") ?? "",
            GivenNames = string.Join(' ', resident.GivenNames),
            Prefix = resident.Surname.Prefix,
            Surname = resident.Surname.Name,
            Street = address.Street,
            HouseNumber = address.Number.ToString(),
            HouseLetter = address.Letter,
            Addition = address.Addition,
            Postcode = address.Postcode,
            Place = address.Place,
            Phone = resident.Phone ?? "",
        };
    }

    /// <summary>The row of a file; no value holds a comma.</summary>
    public string ToRow(string recordId) => string.Join(
        ',', recordId, Bsn, Sex, BirthDate, GivenNames, Prefix, Surname, Street, HouseNumber, HouseLetter, Addition, Postcode, Place, Phone);
}

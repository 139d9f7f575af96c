using System.Globalization;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Routing;

/// <summary>Which municipality a code, a postcode or a place stands for, and which Veilig Thuis region it belongs to.</summary>
public sealed class Geography
{
    private static readonly Lazy<Geography> Loaded = new(() => new Geography());

    private readonly Dictionary<string, Municipality> _municipalities;
    private readonly Dictionary<string, Validity> _validity;

    // Thousands of rows, which the start of a process need not wait for.
    private readonly Lazy<Dictionary<string, string>> _municipalityByPostcode = new(() =>
        EmbeddedData.Rows("postcodes4.csv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, string>> _municipalitiesByPlace = new(() =>
        EmbeddedData.Rows("places.csv").ToLookup(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    private Geography()
    {
        Regions = [.. EmbeddedData.Rows("regions.csv").Select(row => new VeiligThuisRegion(row[0], row[1]))];
        var regions = Regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        var rows = EmbeddedData.Rows("municipalities.csv").ToList();
        _validity = rows.ToDictionary(row => row[0], row => new Validity(Day(row[3]), Day(row[4])), StringComparer.Ordinal);
        _municipalities = new Dictionary<string, Municipality>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[5] == "") _municipalities.Add(row[0], new Municipality(row[0], row[1], row[2], regions[row[2]].Name));
        }

        foreach (var row in rows)
        {
            // One that ended stands for its successor.
            if (row[5] != "") _municipalities.Add(row[0], _municipalities[row[5]]);
        }
    }

    /// <summary>The Netherlands as CBS divides it (see SOURCES.md beside the data).</summary>
    public static Geography Netherlands => Loaded.Value;

    /// <summary>The Veilig Thuis regions, by their code.</summary>
    public IReadOnlyList<VeiligThuisRegion> Regions { get; }

    /// <summary>The current municipalities, by their code.</summary>
    public IEnumerable<Municipality> Municipalities =>
        _municipalities.Where(pair => pair.Key == pair.Value.Code).Select(pair => pair.Value).OrderBy(municipality => municipality.Code, StringComparer.Ordinal);

    /// <summary>The municipality with a code; for a code that ended, its successor; null where the code never was one.</summary>
    public Municipality? Find(string? code) => code is null ? null : _municipalities.GetValueOrDefault(code);

    /// <summary>The days on which a code is that of a municipality; null where it never was. A reorganisation ends the code and may begin another.</summary>
    public Validity? ValidityOf(string code) => _validity.TryGetValue(code, out var validity) ? validity : null;

    /// <summary>Whether a code is that of a Veilig Thuis region.</summary>
    public bool IsRegion(string code) => Regions.Any(region => region.Code == code);

    /// <summary>The code of the municipality that a postcode lies in, going by its four digits; null where it is not known.</summary>
    public string? MunicipalityOf(Postcode postcode) => MunicipalityOfArea(postcode.Digits);

    /// <summary>The code of the municipality that the four digits of a postcode lie in; null where it is not known.</summary>
    public string? MunicipalityOfArea(string digits) => _municipalityByPostcode.Value.GetValueOrDefault(digits);

    /// <summary>The code of the municipality that a place lies in; null where it is not known, or where several municipalities have a place of that name.</summary>
    public string? MunicipalityOfPlace(string place) =>
        _municipalitiesByPlace.Value[place.Trim()].Take(2).ToList() is [var only] ? only : null;

    private static DateOnly? Day(string text) =>
        text == "" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using SafeHome.Core.Persons;

namespace SafeHome.Core.Routing;

/// <summary>Which municipality a code or a postcode stands for, and which Veilig Thuis region it belongs to.</summary>
public sealed class Geography
{
    private static readonly Lazy<Geography> Loaded = new(() => new Geography());

    private readonly Dictionary<string, Municipality> _municipalities;

    // Four thousand rows, which the start of a process need not wait for.
    private readonly Lazy<Dictionary<string, string>> _municipalityByPostcode = new(() =>
        EmbeddedData.Rows("postcodes4.csv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    private Geography()
    {
        var rows = EmbeddedData.Rows("municipalities.csv").ToList();
        _municipalities = new Dictionary<string, Municipality>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[4] == "") _municipalities.Add(row[0], new Municipality(row[0], row[1], row[2], row[3]));
        }

        foreach (var row in rows)
        {
            // One that ended stands for its successor.
            if (row[4] != "") _municipalities.Add(row[0], _municipalities[row[4]]);
        }
    }

    /// <summary>The Netherlands as CBS divides it (see SOURCES.md beside the data).</summary>
    public static Geography Netherlands => Loaded.Value;

    /// <summary>The current municipalities, by their code.</summary>
    public IEnumerable<Municipality> Municipalities =>
        _municipalities.Where(pair => pair.Key == pair.Value.Code).Select(pair => pair.Value).OrderBy(municipality => municipality.Code, StringComparer.Ordinal);

    /// <summary>The municipality with a code; for a code that ended, its successor; null where the code never was one.</summary>
    public Municipality? Find(string? code) => code is null ? null : _municipalities.GetValueOrDefault(code);

    /// <summary>Whether a code is that of a Veilig Thuis region.</summary>
    public bool IsRegion(string code) => _municipalities.Values.Any(municipality => municipality.RegionCode == code);

    /// <summary>The code of the municipality that a postcode lies in, going by its four digits; null where it is not known.</summary>
    public string? MunicipalityOf(Postcode postcode) => _municipalityByPostcode.Value.GetValueOrDefault(postcode.Digits);
}

using System.Collections.Frozen;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Routing;

/// <summary>Which municipality a code or a postcode stands for, and which Veilig Thuis region it belongs to.</summary>
public sealed class Geography
{
    private static readonly Lazy<Geography> Loaded = new(() => new Geography());

    private readonly FrozenDictionary<string, Municipality> _municipalities;
    private readonly FrozenDictionary<string, string> _municipalityByPostcode;

    private Geography()
    {
        var rows = EmbeddedData.Rows("municipalities.csv").ToList();
        var current = rows.Where(row => row[4] == "")
            .ToDictionary(row => row[0], row => new Municipality(row[0], row[1], row[2], row[3]), StringComparer.Ordinal);
        var former = rows.Where(row => row[4] != "").Select(row => KeyValuePair.Create(row[0], current[row[4]]));
        _municipalities = current.Concat(former).ToFrozenDictionary(StringComparer.Ordinal);
        _municipalityByPostcode = EmbeddedData.Rows("postcodes4.csv")
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }

    /// <summary>The Netherlands as CBS divides it (see SOURCES.md beside the data).</summary>
    public static Geography Netherlands => Loaded.Value;

    /// <summary>The municipality with a code; for a code that ended, its successor; null where the code never was one.</summary>
    public Municipality? Find(string? code) => code is null ? null : _municipalities.GetValueOrDefault(code);

    /// <summary>Whether a code is that of a Veilig Thuis region.</summary>
    public bool IsRegion(string code) => _municipalities.Values.Any(municipality => municipality.RegionCode == code);

    /// <summary>The code of the municipality that a postcode lies in, going by its four digits; null where it is not known.</summary>
    public string? MunicipalityOf(Postcode postcode) => _municipalityByPostcode.GetValueOrDefault(postcode.Digits);
}

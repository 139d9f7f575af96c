using System.Globalization;
using SafeHome.Core.Routing;

namespace SafeHome.Core.LeadTimes;

/// <summary>
/// How many private households there are, by which reports are set against the size of a municipality. A municipality that ended counts
/// with the one that it became part of, in the years before that too.
/// </summary>
public sealed class Households
{
    private static readonly Lazy<Households> Loaded = new(() => new Households(
        EmbeddedData.Rows("households.csv").Select(row => (row[0], Number(row[1]), Number(row[2]))), Geography.Netherlands));

    private readonly List<int> _years;
    private readonly Dictionary<(string Area, int Year), int> _counts = [];

    /// <param name="counts">Of each municipality, by its code on 1 January of the year; a year has all municipalities or none.</param>
    /// <param name="geography">What became of municipalities, and which region each lies in.</param>
    /// <exception cref="ArgumentException">One of the codes never was a municipality's.</exception>
    public Households(IEnumerable<(string Municipality, int Year, int Count)> counts, Geography geography)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(geography);
        foreach (var (code, year, count) in counts)
        {
            var municipality = geography.Find(code) ?? throw new ArgumentException($"'{code}' is no municipality.", nameof(counts));
            Add(municipality.Code, year, count);
            Add(municipality.RegionCode, year, count);
        }

        _years = [.. _counts.Keys.Select(key => key.Year).Distinct().Order()];
    }

    /// <summary>The counts of CBS for 2021, 2023 and 2025.</summary>
    public static Households Netherlands => Loaded.Value;

    /// <summary>The last count on or before 1 January of a year.</summary>
    /// <param name="area">The code of a municipality or of a Veilig Thuis region.</param>
    /// <param name="year">The year.</param>
    /// <returns>Null before the first count, and where the area is unknown.</returns>
    public HouseholdCount? Of(string area, int year)
    {
        var counted = _years.FindLastIndex(one => one <= year);
        return counted >= 0 && _counts.TryGetValue((area, _years[counted]), out var count) ? new HouseholdCount(_years[counted], count) : null;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private void Add(string area, int year, int count) => _counts[(area, year)] = _counts.GetValueOrDefault((area, year)) + count;
}

/// <summary>A number of households.</summary>
/// <param name="Year">On 1 January of which year.</param>
/// <param name="Count">How many; more than none.</param>
public readonly record struct HouseholdCount(int Year, int Count)
{
    /// <summary>How many reports there are to a thousand households, to two decimals. Of a month or a half-year it is not made into that of a year.</summary>
    public decimal Per1000(int reports) => Math.Round(reports * 1_000m / Count, 2, MidpointRounding.AwayFromZero);
}

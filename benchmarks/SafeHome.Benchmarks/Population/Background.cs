namespace SafeHome.Benchmarks.Population;

/// <summary>Where the roots of a family lie, for the names it gives.</summary>
internal sealed record Background
{
    private Background()
    {
    }

    /// <summary>The share of all households.</summary>
    public required double Share { get; init; }

    /// <summary>How often the day of birth was not known when a person was registered, and the first of January or July was entered.</summary>
    public required double UnknownBirthday { get; init; }

    /// <summary>Empty for Dutch ones.</summary>
    public required Surname[] Surnames { get; init; }

    public required string[] Girls { get; init; }

    public required string[] Boys { get; init; }

    public bool IsDutch => Surnames.Length == 0;

    /// <summary>All of them; the shares add up to 1.</summary>
    public static IReadOnlyList<Background> All()
    {
        var others = DataFile.Rows("backgrounds.csv").Select(row => new Background
        {
            Share = double.Parse(row[1]) / 1000,
            UnknownBirthday = double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture),
            Surnames = [.. row[3].Split(',').Select(Split)],
            Girls = row[4].Split(','),
            Boys = row[5].Split(','),
        }).ToList();
        var dutch = new Background { Share = 1 - others.Sum(other => other.Share), UnknownBirthday = 0, Surnames = [], Girls = [], Boys = [] };
        return [dutch, .. others];
    }

    // Landelijke tabel 36 has "El", "Al" and the like as prefixes; whether one was registered so differs by family.
    private static Surname Split(string name) =>
        name.StartsWith("El ", StringComparison.Ordinal) ? new Surname("El", name[3..]) : new Surname("", name);
}

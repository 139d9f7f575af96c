namespace SafeHome.Benchmarks.Population;

/// <summary>Names as common and as rare as they are.</summary>
internal sealed class NameBook
{
    /// <summary>The population in 2007, when the bearers of surnames were counted (CBS).</summary>
    private const double Population = 16_358_000;

    private readonly Weighted<Background> _backgrounds = new(Background.All().Select(background => (background, background.Share)));
    private readonly Weighted<Surname> _surnames;
    private readonly Dictionary<string, string[]> _rareParts = DataFile.Words("rare-surname-parts.csv");
    private readonly Dictionary<Sex, Weighted<string>> _givenNames;
    private readonly Dictionary<Sex, string[]> _recentNames;
    private readonly Dictionary<string, string[]> _calledNames = DataFile.Words("call-names.csv");

    public NameBook()
    {
        _surnames = new Weighted<Surname>(Bearers());
        var given = DataFile.Rows("given-names.csv").ToLookup(row => SexOf(row[0]), row => (row[1], double.Parse(row[2])));
        _givenNames = given.ToDictionary(names => names.Key, names => new Weighted<string>(names));
        _recentNames = DataFile.Words("recent-names.csv").ToDictionary(names => SexOf(names.Key), names => names.Value);
    }

    public Background Roots(Draw draw) => _backgrounds.From(draw);

    public Surname Surname(Background background, Draw draw)
    {
        if (!background.IsDutch) return draw.From(background.Surnames);
        return draw.Chance(_surnames.Total / Population) ? _surnames.From(draw) : Rare(draw);
    }

    /// <summary>One to three given names.</summary>
    public string[] GivenNames(Background background, Sex sex, DateOnly born, Draw draw)
    {
        if (!background.IsDutch) return [draw.From(sex == Sex.Female ? background.Girls : background.Boys)];
        var recent = born.Year >= 1990 && draw.Chance(0.6);
        var count = draw.Chance(0.4) ? 1 : draw.Chance(0.6) ? 2 : 3;
        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = i == 0 && recent ? draw.From(_recentNames[sex]) : _givenNames[sex].From(draw);
        return names;
    }

    /// <summary>The name that someone goes by: often a short form for the older, mostly the first given name for the younger.</summary>
    public string CalledName(string[] givenNames, DateOnly born, Draw draw) =>
        draw.Chance(born.Year < 1985 ? 0.7 : 0.25) && _calledNames.TryGetValue(givenNames[0], out var called) ? draw.From(called) : givenNames[0];

    private static Sex SexOf(string code) => code == "F" ? Sex.Female : Sex.Male;

    // Below the thousand that were counted, the number of bearers falls with the rank.
    private static IEnumerable<(Surname, double)> Bearers()
    {
        var (rank, lastRank, last) = (0, 0, 0.0);
        foreach (var row in DataFile.Rows("surnames.csv"))
        {
            rank++;
            if (row[2] != "") (lastRank, last) = (rank, double.Parse(row[2]));
            yield return (new Surname(row[0], row[1]), row[2] != "" ? last : last * lastRank / rank);
        }
    }

    private Surname Rare(Draw draw) => new(draw.From(_rareParts["prefix"]), draw.From(_rareParts["stem"]) + draw.From(_rareParts["ending"]));
}

namespace SafeHome.Benchmarks.Population;

/// <summary>
/// Addresses, packed as in a town: seventeen to a postcode, in streets with odd numbers or in flats with additions to one number. Who is
/// not yet known lives among them: on the other side of the street, or further up the stairs.
/// </summary>
internal sealed class AddressBook
{
    private const int AddressesAPostcode = 17;
    private const int AreasAShelter = 8;
    private const double ShareOfFlats = 0.15;

    private const string Letters = "ABCDEGHJKLMNPRSTVWXZ";

    private readonly int _seed;
    private readonly (string Postcode4, string Place)[] _areas;
    private readonly int[] _upTo;
    private readonly Dictionary<string, string[]> _streetParts = DataFile.Words("street-parts.csv");

    public AddressBook(int seed)
    {
        var rows = DataFile.Rows("areas.csv").ToList();
        _seed = seed;
        _areas = [.. rows.Select(row => (row[0], row[1]))];
        _upTo = new int[rows.Count];
        for (var (i, sum) = (0, 0); i < rows.Count; i++) _upTo[i] = sum += int.Parse(rows[i][2]);
    }

    /// <summary>The address of a household by its number; past the last one of the country it begins again.</summary>
    public Address Home(int household) => At(household, beside: false);

    /// <summary>An address in the same postcode at which no known household was placed.</summary>
    public Address Beside(int household) => At(household, beside: true);

    /// <summary>The shelter for the neighbourhood of a household: one address for many households.</summary>
    public Address Shelter(int household)
    {
        var area = AreaOf(household);
        return Home(area < AreasAShelter ? 0 : _upTo[area / AreasAShelter * AreasAShelter - 1]) with { Letter = "", Addition = "" };
    }

    private Address At(int household, bool beside)
    {
        var area = AreaOf(household);
        var place = household % _upTo[^1] - (area == 0 ? 0 : _upTo[area - 1]);
        var postcode = place / AddressesAPostcode;
        var slot = place % AddressesAPostcode;
        var draw = new Draw(_seed, Draw.Of.Postcode, area * 1000L + postcode);
        var flats = draw.Chance(ShareOfFlats);
        var start = draw.Between(0, 60) * 2 + 1;
        return new Address(
            Street(draw),
            flats ? start : start + 2 * slot + (beside ? 1 : 0),
            flats ? "" : Letter(draw, slot),
            flats ? FlatNumber(draw, slot + (beside ? AddressesAPostcode : 0)) : "",
            $"{_areas[area].Postcode4}{Letters[postcode / Letters.Length % Letters.Length]}{Letters[postcode % Letters.Length]}",
            _areas[area].Place);
    }

    private int AreaOf(int household)
    {
        var found = Array.BinarySearch(_upTo, household % _upTo[^1]);
        return found < 0 ? ~found : found + 1;
    }

    private string Street(Draw draw)
    {
        if (draw.Chance(0.3)) return draw.From(_streetParts["whole"]);
        return draw.From(_streetParts["stem"]) + draw.From(_streetParts["ending"]);
    }

    // A house that was split, or built between two others.
    private static string Letter(Draw draw, int slot) => draw.Below(AddressesAPostcode) == slot ? draw.Chance(0.7) ? "A" : "B" : "";

    private static string FlatNumber(Draw draw, int slot) => draw.Below(3) switch
    {
        0 => $"{slot + 1}",
        1 => $"{slot / 6 + 1}{slot % 6 + 1:00}",
        _ => draw.Chance(0.5) ? $"{(char)('A' + slot % 26)}" : slot % 2 == 0 ? $"{slot / 2 + 1}hs" : $"{slot / 2 + 1}bis",
    };
}

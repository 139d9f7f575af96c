using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Core.Reports;

namespace SafeHome.LocalHost.Year;

/// <summary>An invented report on an invented household.</summary>
internal static class InventedReport
{
    // Police and justice 67 %; the rest as in CBS 84849NED, roughly.
    private static readonly (string, double)[] Reporters =
    [
        ("politie", 0.655), ("openbaarMinisterie", 0.01), ("halt", 0.005), ("huisarts", 0.04), ("medischSpecialist", 0.03), ("ggz", 0.02),
        ("jeugdgezondheidszorg", 0.02), ("onderwijs", 0.045), ("kinderopvang", 0.005), ("jeugdzorg", 0.025), ("lokaalTeam", 0.03),
        ("anderProfessional", 0.025), ("familielid", 0.04), ("slachtoffer", 0.03), ("buur", 0.02),
    ];

    private static readonly (string[], double)[] Signals =
    [
        (["kinderenAanwezig"], 0.45), ([], 0.25), (["middelengebruikVerzorger", "kinderenAanwezig"], 0.08), (["stalking"], 0.05), (["wapen"], 0.03),
        (["verwurging"], 0.03), (["levensgevaar"], 0.02), (["verwaarlozing", "jongKind"], 0.04), (["herhaling", "hulpZonderResultaat"], 0.05),
    ];

    private static readonly (string, double)[] Violence =
        [("partnergeweld", 0.35), ("exPartnergeweld", 0.2), ("kindermishandeling", 0.3), ("geweldTegenOuders", 0.06), ("ouderenmishandeling", 0.04), ("huiselijkGeweldOverig", 0.05)];

    private static readonly string[] Syllables = ["ba", "ke", "lim", "mo", "nur", "pa", "rest", "si", "tov", "wu"];

    /// <summary>Makes it.</summary>
    public static Report Of(int number, InventedHousehold household, DateTimeOffset written, Chance chance)
    {
        var json = new JsonObject
        {
            ["soort"] = "VT",
            ["referentienummer"] = string.Create(CultureInfo.InvariantCulture, $"JAAR-{number}"),
            ["datumTijd"] = written.ToString("O", CultureInfo.InvariantCulture),
            ["terugkoppelingGewenst"] = true,
            ["melder"] = new JsonObject { ["hoedanigheid"] = chance.From(Reporters), ["identiteitBekendMaken"] = true },
            ["zorgelijkeSituatie"] = new JsonObject
            {
                ["situatieSchets"] = "Verzonnen melding voor het jaaroverzicht.",
                ["aardGeweld"] = new JsonArray(chance.From(Violence)),
                ["signalen"] = new JsonArray([.. chance.From(Signals).Select(signal => (JsonNode)signal)]),
            },
            ["naarAanleidingVan"] = new JsonArray(new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"incident-{number}") }),
            ["heeftBetrekkingOp"] = new JsonArray(
                Person(household, "slachtoffer", "Sanne", "2", 1984), Person(household, "pleger", "Daan", "1", 1981), Person(household, "kind", "Fatima", "2", 2014)),
        };
        var reading = ReportJson.Read(JsonSerializer.SerializeToUtf8Bytes(json));
        return reading.Report ?? throw new InvalidOperationException(string.Join(", ", reading.Problems));
    }

    private static JsonObject Person(InventedHousehold household, string capacity, string givenName, string sex, int year) => new()
    {
        ["hoedanigheid"] = capacity,
        ["geslacht"] = sex,
        ["geboortedatum"] = new DateOnly(year, 1, 1).AddDays(household.Number * 61 % 1800).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["naam"] = new JsonObject { ["voornamen"] = givenName, ["geslachtsnaam"] = Surname(household.Number) },
        ["adres"] = new JsonObject { ["straatnaam"] = $"{Surname(household.Number)}laan", ["huisnummer"] = (household.Number % 400) + 1, ["gemeentecode"] = household.Municipality },
    };

    // So far apart that nobody takes one for another that was mistyped.
    private static string Surname(int number) =>
        string.Concat((number * 61_803L % 1_000_000).ToString("000000", CultureInfo.InvariantCulture).Select(digit => Syllables[digit - '0']));
}

/// <summary>An invented household.</summary>
/// <param name="Number">No two have the same.</param>
/// <param name="Municipality">The code of the municipality where it lives.</param>
internal sealed record InventedHousehold(int Number, string Municipality);

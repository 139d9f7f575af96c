using System.Globalization;
using System.Text.Json.Nodes;

namespace SafeHome.Testing;

/// <summary>An invented police report in the form of the interface: partner violence at an address in Amersfoort, a child present.</summary>
/// <remarks>Every personal value in it is one of <see cref="PersonalData"/>, so that a test can look for leaks.</remarks>
public static class SampleReport
{
    /// <summary>Whatever may never show in a log, a key, a URL or a queue.</summary>
    public static IReadOnlyList<string> PersonalData { get; } =
        ["Quizzelbach", "Ottoline", "Wijnand", "Fenna", "999990019", "Vlierbeslaan", "3817ZK", "3817 ZK", "0655512345", "schreeuwde de hele nacht", "Agent Kwartslag"];

    private static readonly string[] Syllables = ["ba", "ke", "lim", "mo", "nur", "pa", "rest", "si", "tov", "wu"];

    /// <summary>A report on one household; the same household for the same number, and no person in common between two.</summary>
    public static JsonObject Of(string reference, int household = 0)
    {
        var surname = household == 0 ? "Quizzelbach" : OtherSurname(household);
        var report = new JsonObject
        {
            ["soort"] = "VT",
            ["referentienummer"] = reference,
            ["datumTijd"] = "2026-03-03T11:00:00+01:00",
            ["terugkoppelingGewenst"] = true,
            ["melder"] = new JsonObject { ["hoedanigheid"] = "politie", ["naam"] = "Agent Kwartslag", ["identiteitBekendMaken"] = true },
            ["zorgelijkeSituatie"] = new JsonObject
            {
                ["situatieSchets"] = "Een man schreeuwde de hele nacht en duwde zijn vrouw.",
                ["aardGeweld"] = new JsonArray("partnergeweld"),
                ["signalen"] = new JsonArray("kinderenAanwezig"),
            },
            ["heeftBetrekkingOp"] = new JsonArray(
                Person("slachtoffer", "Ottoline", surname, "2", "1988-04-12", household),
                Person("pleger", "Wijnand", surname, "1", "1985-09-30", household),
                Person("kind", "Fenna", surname, "2", "2017-05-08", household)),
        };
        if (household == 0) report["heeftBetrekkingOp"]![0]!["burgerservicenummer"] = "999990019";
        return report;
    }

    /// <summary>The same report with another value somewhere: a path of names and numbers with slashes between.</summary>
    public static JsonObject With(this JsonObject report, string path, JsonNode? value)
    {
        var names = path.Split('/');
        JsonNode at = report;
        foreach (var name in names[..^1]) at = at is JsonArray array ? array[int.Parse(name, CultureInfo.InvariantCulture)]! : at[name]!;
        if (at is JsonArray list) list[int.Parse(names[^1], CultureInfo.InvariantCulture)] = value;
        else at[names[^1]] = value;
        return report;
    }

    private static JsonObject Person(string capacity, string givenNames, string surname, string sex, string birthDate, int household) => new()
    {
        ["hoedanigheid"] = capacity,
        ["geslacht"] = sex,
        ["geboortedatum"] = DateOnly.ParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-household * 61)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["naam"] = new JsonObject { ["voornamen"] = givenNames, ["geslachtsnaam"] = surname },
        ["adres"] = new JsonObject
        {
            ["straatnaam"] = "Vlierbeslaan",
            ["huisnummer"] = household + 1,
            ["postcode"] = "3817 ZK",
            ["plaats"] = "Amersfoort",
            ["gemeentecode"] = "GM0307",
        },
        ["telefoonnummers"] = new JsonArray(household == 0 ? "0655512345" : string.Create(CultureInfo.InvariantCulture, $"06{household * 61_803L % 100_000_000:00000000}")),
    };

    // So far apart that nobody takes one for another that was mistyped.
    private static string OtherSurname(int household) =>
        string.Concat((household * 61_803L % 1_000_000).ToString("000000", CultureInfo.InvariantCulture).Select(digit => Syllables[digit - '0'])) + "quizzelbach";
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Persons;

namespace SafeHome.Benchmarks;

/// <summary>Invented police reports of 2 KiB, each about a household of three persons.</summary>
internal static class InventedReports
{
    private const int Bytes = 2048;

    private static readonly string[] GivenNames = ["Sanne", "Daan", "Fatima"];

    private static readonly string[] Syllables = ["ba", "ke", "lim", "mo", "nur", "pa", "rest", "si", "tov", "wu"];

    // The whole test range, 99999…, as far as it passes the eleven test.
    private static readonly string[] TestBsns =
        [.. Enumerable.Range(0, 10_000).Select(number => $"99999{number:0000}").Where(text => Bsn.TryParse(text, out _))];

    private static int _households;
    private static int _reports;
    private static int _bsns;

    /// <summary>A household that no other report names.</summary>
    /// <param name="withBsn">How many of its persons have a BSN. There are some nine hundred; after that, households share one and become one case.</param>
    public static JsonArray NewHousehold(int withBsn)
    {
        var number = Interlocked.Increment(ref _households);
        return [.. GivenNames.Select((name, index) => Person(number, name, index, index < withBsn ? NextBsn() : null))];
    }

    /// <summary>A report that was not sent before, about that household.</summary>
    public static byte[] On(JsonArray household, int bytes = Bytes)
    {
        var number = Interlocked.Increment(ref _reports);
        var situation = new JsonObject
        {
            ["aardGeweld"] = new JsonArray("partnergeweld", "kindermishandeling"),
            ["signalen"] = new JsonArray("kinderenAanwezig"),
        };
        var report = new JsonObject
        {
            ["soort"] = "VT",
            ["referentienummer"] = $"BENCH-{number}",
            ["datumTijd"] = "2026-11-20T23:41:00+01:00",
            ["terugkoppelingGewenst"] = true,
            ["melder"] = new JsonObject { ["hoedanigheid"] = "politie", ["naam"] = "Basisteam Amersfoort", ["identiteitBekendMaken"] = true },
            ["zorgelijkeSituatie"] = situation,
            ["naarAanleidingVan"] = new JsonArray(new JsonObject { ["id"] = $"incident-{number}" }),
            ["heeftBetrekkingOp"] = household.DeepClone(),
        };
        situation["situatieSchets"] = "";
        situation["situatieSchets"] = new string('x', bytes - Encoding.UTF8.GetByteCount(report.ToJsonString()));
        return Encoding.UTF8.GetBytes(report.ToJsonString());
    }

    private static JsonObject Person(int household, string givenName, int index, string? bsn) => new()
    {
        ["hoedanigheid"] = index == 2 ? "kind" : "betrokkene",
        ["burgerservicenummer"] = bsn,
        ["geslacht"] = index == 1 ? "1" : "2",
        ["geboortedatum"] = new DateOnly(index == 2 ? 2008 : 1960 + index, 4, 1).AddDays(household * 61 % 6000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["naam"] = new JsonObject { ["voornamen"] = givenName, ["geslachtsnaam"] = Surname(household) },
        ["adres"] = new JsonObject
        {
            ["straatnaam"] = "Leusderweg",
            ["huisnummer"] = household,
            ["postcode"] = "3817KB",
            ["plaats"] = "Amersfoort",
            ["gemeentecode"] = "GM0307",
        },
    };

    // So far apart that nobody takes one for another that was mistyped.
    private static string Surname(int household) =>
        string.Concat((household * 61_803L % 1_000_000).ToString("000000", CultureInfo.InvariantCulture).Select(digit => Syllables[digit - '0']));

    private static string NextBsn() => TestBsns[Interlocked.Increment(ref _bsns) % TestBsns.Length];
}

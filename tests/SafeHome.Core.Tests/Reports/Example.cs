using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

/// <summary>The report that the description of the interface gives as its example, and changes to it.</summary>
internal static class Example
{
    public const string Json = """
        {
          "soort": "VT",
          "referentienummer": "PL0900-2026350001-1",
          "datumTijd": "2026-11-20T23:41:00+01:00",
          "verzoek": "Graag beoordelen",
          "terugkoppelingGewenst": true,
          "melder": {
            "hoedanigheid": "politie",
            "naam": "Basisteam Amersfoort", "telefoonnummer": "0900-8844", "emailAdres": "basisteam@politie.example",
            "identiteitBekendMaken": true, "grondAfscherming": null
          },
          "zorgelijkeSituatie": {
            "situatieSchets": "…", "nadereOmschrijving": "…",
            "aardGeweld": ["exPartnergeweld", "kindermishandeling"],
            "signalen": ["verwurging", "kinderenAanwezig"],
            "vraagAntwoord": [{ "vraag": "VT-002", "antwoord": "ja" }],
            "sashNiveau": "hoog",
            "meldcode": { "afwegingsvraag": 2, "hulpGeaccepteerd": false }
          },
          "naarAanleidingVan": [
            { "id": "2026350001", "datumTijd": "2026-11-20T22:55:00+01:00", "locatie": "Amersfoort", "omschrijving": "…" }
          ],
          "heeftBetrekkingOp": [
            {
              "hoedanigheid": "slachtoffer", "rol": "112",
              "burgerservicenummer": "999990019", "geslacht": "2", "geboortedatum": "1988-04-00",
              "naam": { "voornamen": "Sanne", "voorvoegsel": "van der", "geslachtsnaam": "Berg" },
              "adres": { "straatnaam": "Leusderweg", "huisnummer": 12, "huisletter": "A", "huisnummertoevoeging": null,
                         "postcode": "3817 KB", "plaats": "Amersfoort", "gemeentecode": "GM0307" },
              "telefoonnummers": ["06-12345678"]
            }
          ]
        }
        """;

    public static ReportReading Read(string json) => ReportJson.Read(Encoding.UTF8.GetBytes(json));

    public static ReportReading ReadWith(string pointer, string value) => Read(With(pointer, value));

    /// <summary>The example with the JSON value at a pointer replaced or added; without it, where the value is empty.</summary>
    public static string With(string pointer, string value)
    {
        var root = JsonNode.Parse(Json)!;
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (int.TryParse(steps[^1], out var last)) parent.AsArray()[last] = JsonNode.Parse(value);
        else if (value == "") parent.AsObject().Remove(steps[^1]);
        else parent[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}

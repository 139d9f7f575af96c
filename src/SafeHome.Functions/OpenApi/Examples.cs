namespace SafeHome.Functions.OpenApi;

/// <summary>Examples of what is sent in. People and numbers are invented.</summary>
internal static class Examples
{
    public const string Report = """
        {
          "soort": "VT",
          "referentienummer": "PL0900-2026350001-1",
          "datumTijd": "2026-11-20T23:41:00+01:00",
          "verzoek": "Graag beoordelen",
          "terugkoppelingGewenst": true,
          "melder": {
            "hoedanigheid": "politie",
            "naam": "Basisteam Amersfoort",
            "telefoonnummer": "0900-8844",
            "emailAdres": "basisteam@politie.example",
            "identiteitBekendMaken": true,
            "grondAfscherming": null
          },
          "zorgelijkeSituatie": {
            "situatieSchets": "Buren belden om geschreeuw. Mevrouw had een rode plek in haar hals; de kinderen zaten op de trap.",
            "nadereOmschrijving": "Meneer is vrijwillig vertrokken.",
            "aardGeweld": ["exPartnergeweld", "kindermishandeling"],
            "signalen": ["verwurging", "kinderenAanwezig"],
            "vraagAntwoord": [{ "vraag": "VT-002", "antwoord": "ja" }],
            "sashNiveau": "hoog",
            "meldcode": { "afwegingsvraag": 2, "hulpGeaccepteerd": false }
          },
          "naarAanleidingVan": [
            { "id": "2026350001", "datumTijd": "2026-11-20T22:55:00+01:00", "locatie": "Amersfoort", "omschrijving": "Ruzie in de woning." }
          ],
          "heeftBetrekkingOp": [
            {
              "hoedanigheid": "slachtoffer",
              "rol": "112",
              "burgerservicenummer": "999990019",
              "geslacht": "2",
              "geboortedatum": "1988-04-00",
              "naam": { "voornamen": "Sanne", "voorvoegsel": "van der", "geslachtsnaam": "Berg" },
              "adres": {
                "straatnaam": "Leusderweg",
                "huisnummer": 12,
                "huisletter": "A",
                "huisnummertoevoeging": null,
                "postcode": "3817 KB",
                "plaats": "Amersfoort",
                "gemeentecode": "GM0307"
              },
              "telefoonnummers": ["06-12345678"]
            }
          ]
        }
        """;

    public const string Decision = """
        {
          "melding": "0123456789abcdef0123456789abcdef",
          "besluit": "VT-01-02",
          "dienst": null,
          "ontvanger": "lokaal-team-GM0307",
          "motivering": "Het gezin is bekend bij het lokale team en wil daar verder."
        }
        """;

    public const string Link = """
        {
          "actie": "ongedaanMaken",
          "meldingen": ["0123456789abcdef0123456789abcdef"],
          "reden": "Vader en zoon dragen dezelfde naam; deze melding gaat over de zoon."
        }
        """;

    public const string Handler = """{ "actie": "overnemen", "reden": "Mijn collega is met verlof." }""";

    public const string Protection = """{ "medewerkers": ["Anouk Voorbeeld", "Bilal Voorbeeld"], "reden": "Een van de betrokkenen is een collega." }""";

    public const string Progress = """
        {
          "actie": "dienstAfronden",
          "melding": "0123456789abcdef0123456789abcdef",
          "uitkomst": "bevestigd",
          "reden": "Er is sprake van geweld; het lokale team begeleidt het gezin."
        }
        """;

    public const string Trial = """{ "maand": "2026-10" }""";

    public const string Reaction = """{ "reactie": "geweigerd", "reden": "Het gezin is verhuisd naar een andere gemeente." }""";

    public const string Withdrawal = """{ "reden": "Het gezin is verhuisd; een ander lokaal team neemt het over." }""";

    public const string Closing = """{ "reden": "De afzender heeft het bericht opnieuw gestuurd." }""";
}

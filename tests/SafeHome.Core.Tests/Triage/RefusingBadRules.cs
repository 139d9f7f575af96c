using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What is refused of a rule file, and in which words: whoever wrote it is a policy officer.</summary>
public sealed class RefusingBadRules
{
    public static TheoryData<string, Action<JsonObject>, string> Faults => new()
    {
        { "an unknown fact", file => file.Decision()["als"] = Json("""{ "feit": "maanstand", "is": "vol" }"""), "het feit 'maanstand' bestaat niet" },
        { "an unknown code", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "bevat": "maan" }"""), "'maan' is geen waarde van het feit 'signalen'" },
        { "a number compared as a code", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "is": "vier" }"""), "het feit 'jongsteLeeftijd' is een getal" },
        { "a number without a bound", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd" }"""), "hoort een getal bij 'minstens', bij 'hoogstens'" },
        { "a bound of the wrong type", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "minstens": "vier" }"""), "Hier hoort een geheel getal te staan." },
        { "an empty stretch", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "minstens": 5, "hoogstens": 4 }"""), "geen getal van nul of meer voldoet" },
        { "a negative number", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "hoogstens": -1 }"""), "geen getal van nul of meer voldoet" },
        { "a choice without a value", file => file.Decision()["als"] = Json("""{ "feit": "sash" }"""), "bij het feit 'sash' hoort 'is' of 'isEenVan'" },
        { "a set without a value", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "bevatEenVan": [] }"""), "bij het feit 'signalen' staat geen enkele waarde" },
        { "a set compared as a choice", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "is": "wapen" }"""), "bij het feit 'signalen' hoort 'bevat'" },
        { "a condition without a fact", file => file.Decision()["als"] = Json("""{ "is": "ja" }"""), "een voorwaarde heeft 'alle', 'een', 'niet', 'van' of 'feit' nodig" },
        { "more wanted than there are", file => file.Decision()["als"] = Json("""{ "minstens": 2, "van": [{ "feit": "minderjarigen", "is": "ja" }] }"""), "moet bij 'van' tussen 1 en 1 liggen" },
        { "an unknown word in a condition", file => file.Decision()["als"] = Json("""{ "feit": "minderjarigen", "is": "ja", "misschien": true }"""), "Dit veld is niet bekend." },
        { "words in the text that decide", file => file.Decision()["als"] = Json("""{ "feit": "signalenInTekst", "bevat": "wapen" }"""), "mag alleen bij 'aandacht' staan: een woord in de tekst beslist niet" },
        { "a later group asked too early", file => file.Urgency()["als"] = Json("""{ "feit": "besluit", "is": "VT-00" }"""), "is hier nog niet bekend" },
        { "no condition", file => file.Decision().Remove("als"), "zegt niet wanneer hij geldt: 'als' ontbreekt" },
        { "no outcome", file => file.Decision().Remove("dan"), "zegt niet wat hij voorstelt: 'dan' ontbreekt" },
        { "no source", file => file.Decision().Remove("bron"), "Dit veld is verplicht." },
        { "no priority", file => file.Decision().Remove("prioriteit"), "heeft geen 'prioriteit'" },
        { "a priority where all count", file => file["veiligheid"]!["regels"]![0]!["prioriteit"] = 1, "Dit veld is niet bekend." },
        { "an unknown decision", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-77" }"""), "'VT-77' is geen besluit" },
        { "a transfer to nobody", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-02" }"""), "een 'ontvanger' hoort bij VT-01-02; bij VT-00 en VT-99 mag er een" },
        { "a receiver for what goes nowhere", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-03", "ontvanger": "save" }"""), "een 'ontvanger' hoort bij VT-01-02; bij VT-00 en VT-99 mag er een" },
        { "no service", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-01" }"""), "een 'dienst' hoort bij VT-01-01, en alleen daarbij" },
        { "an unknown receiver", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-02", "ontvanger": "brandweer" }"""), "bij 'ontvanger' hoort een van lokaalTeam, save, mdaPlusPlus, anderVeiligThuis" },
        { "an unknown urgency", file => file.Urgency()["dan"] = Json("""{ "urgentie": "later" }"""), "bij 'urgentie' hoort een van acuut, spoed, verhoogd, regulier" },
        { "an urgency without its name", file => file.Urgency()["dan"] = Json("{}"), "bij 'dan' ontbreekt 'urgentie'" },
        { "no last resort", file => file["besluit"]!.AsObject().Remove("anders"), "Er staat niet wat er geldt als geen regel past" },
        { "a group left out", file => file.Remove("urgentie"), "De groep 'urgentie' ontbreekt." },
        { "one id twice", file => file.Decision()["id"] = "U1", "Er is meer dan één regel met de naam 'U1'" },
        { "an unknown blank", file => file.Decision()["tekst"] = "Voor {naam}.", "tussen accolades mag alleen {signalen}, {signalenInTekst}, {gemeente} staan" },
        { "a date that is none", file => file["geldigVan"] = "2026-02-30", "'geldigVan' is geen bestaande datum" },
        { "an end before the beginning", file => file["geldigTot"] = "2025-12-31", "'geldigTot' ligt voor 'geldigVan'" },
        { "no version", file => file.Remove("versie"), "Dit veld is verplicht." },
        { "conditions that exclude each other", file => file.Decision()["als"] = Json("""{ "alle": [{ "feit": "minderjarigen", "is": "ja" }, { "feit": "minderjarigen", "is": "nee" }] }"""),
            "Regel 'P1' kan nooit gelden" },
        { "a criterion that cannot be met", file => file["veiligheid"]!["regels"]![0]!["als"] = Json("""{ "alle": [{ "feit": "signalen", "bevat": "wapen" }, { "feit": "signalen", "leeg": true }] }"""),
            "Regel 'A1' kan nooit gelden" },
        { "a rule that another always precedes", file => file.Decision(1)["als"] = Json("""{ "alle": [{ "feit": "minderjarigen", "is": "ja" }, { "feit": "sash", "is": "laag" }] }"""),
            "Regel 'P2' beslist nooit" },
        { "a rule that two others together precede", file => file.Decisions().Add(Json(
            """{ "id": "P3", "bron": "x", "prioriteit": 30, "als": { "feit": "minderjarigen", "isEenVan": ["ja", "nee"] }, "dan": { "besluit": "VT-01-03" }, "tekst": "x" }""")),
            "Regel 'P3' beslist nooit" },
        { "an overlap without priority", file =>
            {
                file.Decision(1)["prioriteit"] = 10;
                file.Decision(1)["als"] = Json("""{ "feit": "sash", "is": "hoog" }""");
            },
            "De regels 'P1' en 'P2' kunnen samen gelden en zeggen niet hetzelfde" },
        { "danger made light of", file => file.Urgency()["als"] = Json("""{ "feit": "veiligheid", "is": "acuut" }"""), "acute onveiligheid moet altijd 'acuut' zijn" },
        { "a rule that would confirm itself", file => file.Decision()["administratief"] = true, "Dit veld is niet bekend." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_rule_file_is_refused_with_a_sentence(string because, Action<JsonObject> spoil, string sentence)
    {
        var file = Sound();
        spoil(file);

        var reading = Read(file);

        reading.Rules.ShouldBeNull(because);
        reading.Problems.ShouldContain(problem => problem.Reason.Contains(sentence), $"{because}: {string.Join(' ', reading.Problems.Select(problem => problem.Reason))}");
    }

    [Fact]
    public void A_sound_file_is_taken()
    {
        var reading = Read(Sound());

        reading.Problems.ShouldBeEmpty();
        reading.Rules!.Version.ShouldBe("1");
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var file = Sound();
        file["geldigVan"] = "gisteren";
        file.Urgency().Remove("bron");
        file.Decision()["als"] = Json("""{ "feit": "maanstand", "is": "vol" }""");

        Read(file).Problems.Select(problem => problem.Name).ShouldBe(["/geldigVan", "/urgentie/regels/0/bron", "/besluit/regels/0/als/feit"]);
    }

    [Fact]
    public void What_is_no_JSON_is_told_with_its_line() =>
        TriageRules.Read(Encoding.UTF8.GetBytes("{\n  \"versie\": \n}")).Problems.ShouldHaveSingleItem().Reason.ShouldContain("regel 3");

    [Fact]
    public void A_rule_too_intricate_to_check_is_refused()
    {
        var file = Sound();
        var codes = SafeHome.Core.Reports.CodeLists.Codes("signalen").Take(24).ToList();
        // As many signals as not: the pigeons have too few holes, but that takes long to find out.
        var parts = string.Join(", ", codes.Select(code => $$"""{ "feit": "signalen", "bevat": "{{code}}" }"""));
        var nots = string.Join(", ", codes.Select(code => $$"""{ "niet": { "feit": "signalen", "bevat": "{{code}}" } }"""));
        file.Decision()["als"] = Json($$"""{ "alle": [{ "minstens": 13, "van": [{{parts}}] }, { "minstens": 12, "van": [{{nots}}] }] }""");

        Read(file).Problems.ShouldContain(problem => problem.Reason.Contains("te ingewikkeld"));
    }

    [Fact]
    public void The_rules_that_come_with_the_app_are_sound() => TriageRules.Default.Version.ShouldNotBeEmpty();

    private static TriageRulesReading Read(JsonObject file) => TriageRules.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    private static JsonObject Sound() => Json("""
        {
          "versie": "1", "geldigVan": "2026-01-01",
          "veiligheid": {
            "regels": [{ "id": "A1", "bron": "x", "als": { "feit": "signalen", "bevat": "wapen" }, "dan": { "veiligheid": "acuut" }, "tekst": "x" }],
            "anders": { "id": "V9", "bron": "x", "dan": { "veiligheid": "onbekend" }, "tekst": "x" }
          },
          "urgentie": {
            "regels": [{ "id": "U1", "bron": "x", "prioriteit": 10, "als": { "feit": "veiligheid", "isEenVan": ["acuut", "beide"] }, "dan": { "urgentie": "acuut" }, "tekst": "x" }],
            "anders": { "id": "U9", "bron": "x", "dan": { "urgentie": "regulier" }, "tekst": "x" }
          },
          "besluit": {
            "regels": [
              { "id": "P1", "bron": "x", "prioriteit": 10, "als": { "feit": "minderjarigen", "is": "ja" }, "dan": { "besluit": "VT-01-02", "ontvanger": "save" }, "tekst": "x" },
              { "id": "P2", "bron": "x", "prioriteit": 20, "als": { "feit": "minderjarigen", "is": "nee" }, "dan": { "besluit": "VT-01-02", "ontvanger": "lokaalTeam" }, "tekst": "x" }
            ],
            "anders": { "id": "P9", "bron": "x", "dan": { "besluit": "VT-01-01", "dienst": "onderzoek" }, "tekst": "x" }
          },
          "aandacht": [{ "id": "T1", "bron": "x", "als": { "feit": "signalenInTekst", "leeg": false }, "tekst": "{signalenInTekst}" }]
        }
        """);

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}

internal static class RuleFileParts
{
    public static JsonArray Decisions(this JsonObject file) => file["besluit"]!["regels"]!.AsArray();

    public static JsonObject Decision(this JsonObject file, int index = 0) => file.Decisions()[index]!.AsObject();

    public static JsonObject Urgency(this JsonObject file) => file["urgentie"]!["regels"]![0]!.AsObject();
}

using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Tests.Reports;
using SafeHome.Core.Triage.Rules;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What is refused of a rule file, and in which words: whoever wrote it is a policy officer.</summary>
public sealed class RefusingBadRules
{
    public static TheoryData<string, Action<JsonObject>, string, string, string> Faults => new()
    {
        { "an unknown fact", file => file.Decision()["als"] = Json("""{ "feit": "maanstand", "is": "vol" }"""), "het feit 'maanstand' bestaat niet", "/besluit/regels/0/als/feit", "unknown" },
        { "an unknown code", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "bevat": "maan" }"""), "'maan' is geen waarde van het feit 'signalen'", "/besluit/regels/0/als/bevat", "code" },
        { "a number compared as a code", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "is": "vier" }"""), "het feit 'jongsteLeeftijd' is een getal", "/besluit/regels/0/als/is", "code" },
        { "a number without a bound", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd" }"""), "hoort een getal bij 'minstens', bij 'hoogstens'", "/besluit/regels/0/als/minstens", "required" },
        { "a bound of the wrong type", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "minstens": "vier" }"""), "Hier hoort een geheel getal te staan.", "/besluit/regels/0/als/minstens", "type" },
        { "an empty stretch", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "minstens": 5, "hoogstens": 4 }"""), "geen getal van nul of meer voldoet", "/besluit/regels/0/als/minstens", "range" },
        { "a negative number", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "hoogstens": -1 }"""), "geen getal van nul of meer voldoet", "/besluit/regels/0/als/minstens", "range" },
        { "a choice without a value", file => file.Decision()["als"] = Json("""{ "feit": "sash" }"""), "bij het feit 'sash' hoort 'is' of 'isEenVan'", "/besluit/regels/0/als/is", "required" },
        { "a set without a value", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "bevatEenVan": [] }"""), "bij het feit 'signalen' staat geen enkele waarde", "/besluit/regels/0/als/feit", "required" },
        { "a set compared as a choice", file => file.Decision()["als"] = Json("""{ "feit": "signalen", "is": "wapen" }"""), "bij het feit 'signalen' hoort 'bevat'", "/besluit/regels/0/als/bevat", "required" },
        { "a condition without a fact", file => file.Decision()["als"] = Json("""{ "is": "ja" }"""), "een voorwaarde heeft 'alle', 'een', 'niet', 'van' of 'feit' nodig", "/besluit/regels/0/als/feit", "required" },
        { "more wanted than there are", file => file.Decision()["als"] = Json("""{ "minstens": 2, "van": [{ "feit": "minderjarigen", "is": "ja" }] }"""), "moet bij 'van' tussen 1 en 1 liggen", "/besluit/regels/0/als/minstens", "range" },
        { "an unknown word in a condition", file => file.Decision()["als"] = Json("""{ "feit": "minderjarigen", "is": "ja", "misschien": true }"""), "Dit veld is niet bekend.", "/besluit/regels/0/als/misschien", "unknownField" },
        { "words in the text that decide", file => file.Decision()["als"] = Json("""{ "feit": "signalenInTekst", "bevat": "wapen" }"""), "mag alleen bij 'aandacht' staan: een woord in de tekst beslist niet", "/besluit/regels/0/als/feit", "notAllowed" },
        { "a later group asked too early", file => file.Urgency()["als"] = Json("""{ "feit": "besluit", "is": "VT-00" }"""), "is hier nog niet bekend", "/urgentie/regels/0/als/feit", "notAllowed" },
        { "no condition", file => file.Decision().Remove("als"), "zegt niet wanneer hij geldt: 'als' ontbreekt", "/besluit/regels/0/als", "required" },
        { "no outcome", file => file.Decision().Remove("dan"), "zegt niet wat hij voorstelt: 'dan' ontbreekt", "/besluit/regels/0/dan", "required" },
        { "no source", file => file.Decision().Remove("bron"), "Dit veld is verplicht.", "/besluit/regels/0/bron", "required" },
        { "no priority", file => file.Decision().Remove("prioriteit"), "heeft geen 'prioriteit'", "/besluit/regels/0/prioriteit", "required" },
        { "a priority where all count", file => file["veiligheid"]!["regels"]![0]!["prioriteit"] = 1, "Dit veld is niet bekend.", "/veiligheid/regels/0/prioriteit", "unknownField" },
        { "an unknown decision", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-77" }"""), "'VT-77' is geen besluit", "/besluit/regels/0/dan/besluit", "code" },
        { "a transfer to nobody", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-02" }"""), "een 'ontvanger' hoort bij VT-01-02; bij VT-00 en VT-99 mag er een", "/besluit/regels/0/dan/ontvanger", "code" },
        { "a receiver for what goes nowhere", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-03", "ontvanger": "save" }"""), "een 'ontvanger' hoort bij VT-01-02; bij VT-00 en VT-99 mag er een", "/besluit/regels/0/dan/ontvanger", "code" },
        { "no service", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-01" }"""), "een 'dienst' hoort bij VT-01-01, en alleen daarbij", "/besluit/regels/0/dan/dienst", "code" },
        { "an unknown receiver", file => file.Decision()["dan"] = Json("""{ "besluit": "VT-01-02", "ontvanger": "brandweer" }"""), "bij 'ontvanger' hoort een van lokaalTeam, save, mdaPlusPlus, anderVeiligThuis", "/besluit/regels/0/dan/ontvanger", "code" },
        { "an unknown urgency", file => file.Urgency()["dan"] = Json("""{ "urgentie": "later" }"""), "bij 'urgentie' hoort een van acuut, spoed, verhoogd, regulier", "/urgentie/regels/0/dan/urgentie", "code" },
        { "an urgency without its name", file => file.Urgency()["dan"] = Json("{}"), "bij 'dan' ontbreekt 'urgentie'", "/urgentie/regels/0/dan/urgentie", "required" },
        { "no last resort", file => file["besluit"]!.AsObject().Remove("anders"), "Er staat niet wat er geldt als geen regel past", "/besluit/anders", "required" },
        { "a group left out", file => file.Remove("urgentie"), "De groep 'urgentie' ontbreekt.", "/urgentie", "required" },
        { "one id twice", file => file.Decision()["id"] = "U1", "Er is meer dan één regel met de naam 'U1'", "/besluit/regels/0/id", "duplicate" },
        { "an unknown blank", file => file.Decision()["tekst"] = "Voor {naam}.", "tussen accolades mag alleen {signalen}, {signalenInTekst}, {gemeente} staan", "/besluit/regels/0/tekst", "format" },
        { "a date that is none", file => file["geldigVan"] = "2026-02-30", "'geldigVan' is geen bestaande datum", "/geldigVan", "format" },
        { "an end before the beginning", file => file["geldigTot"] = "2025-12-31", "'geldigTot' ligt voor 'geldigVan'", "/geldigTot", "range" },
        { "no version", file => file.Remove("versie"), "Dit veld is verplicht.", "/versie", "required" },
        { "conditions that exclude each other", file => file.Decision()["als"] = Json("""{ "alle": [{ "feit": "minderjarigen", "is": "ja" }, { "feit": "minderjarigen", "is": "nee" }] }"""),
            "Regel 'P1' kan nooit gelden", "/besluit", "unreachable" },
        { "a criterion that cannot be met", file => file["veiligheid"]!["regels"]![0]!["als"] = Json("""{ "alle": [{ "feit": "signalen", "bevat": "wapen" }, { "feit": "signalen", "leeg": true }] }"""),
            "Regel 'A1' kan nooit gelden", "/veiligheid", "unreachable" },
        { "a rule that another always precedes", file => file.Decision(1)["als"] = Json("""{ "alle": [{ "feit": "minderjarigen", "is": "ja" }, { "feit": "sash", "is": "laag" }] }"""),
            "Regel 'P2' beslist nooit", "/besluit", "unreachable" },
        { "a rule that two others together precede", file => file.Decisions().Add(Json(
            """{ "id": "P3", "bron": "x", "prioriteit": 30, "als": { "feit": "minderjarigen", "isEenVan": ["ja", "nee"] }, "dan": { "besluit": "VT-01-03" }, "tekst": "x" }""")),
            "Regel 'P3' beslist nooit", "/besluit", "unreachable" },
        { "an overlap without priority", file =>
            {
                file.Decision(1)["prioriteit"] = 10;
                file.Decision(1)["als"] = Json("""{ "feit": "sash", "is": "hoog" }""");
            },
            "De regels 'P1' en 'P2' kunnen samen gelden en zeggen niet hetzelfde", "/besluit", "overlap" },
        { "danger made light of", file => file.Urgency()["als"] = Json("""{ "feit": "veiligheid", "is": "acuut" }"""), "acute onveiligheid moet altijd 'acuut' zijn", "/urgentie", "notAllowed" },
        { "an unknown word in the file", file => file["extra"] = 1, "Dit veld is niet bekend.", "/extra", "unknownField" },
        { "an unknown word in a group", file => file["besluit"]!["extra"] = 1, "Dit veld is niet bekend.", "/besluit/extra", "unknownField" },
        { "an unknown word in a decision", file => file.Decision()["dan"]!["extra"] = 1, "Dit veld is niet bekend.", "/besluit/regels/0/dan/extra", "unknownField" },
        { "an unknown word in an urgency", file => file.Urgency()["dan"]!["extra"] = 1, "Dit veld is niet bekend.", "/urgentie/regels/0/dan/extra", "unknownField" },
        { "one of several codes unknown", file => file.Decision()["als"] = Json("""{ "feit": "sash", "isEenVan": ["hoog", "maan"] }"""), "'maan' is geen waarde van het feit 'sash'", "/besluit/regels/0/als/isEenVan/1", "code" },
        { "a code too long to show", file => file.Decision()["als"] = Json($$"""{ "feit": "sash", "is": "{{new string('m', 41)}}" }"""), $"'{new string('m', 40)}…' is geen waarde", "/besluit/regels/0/als/is", "code" },
        { "a code as long as is shown", file => file.Decision()["als"] = Json($$"""{ "feit": "sash", "is": "{{new string('m', 40)}}" }"""), $"'{new string('m', 40)}' is geen waarde", "/besluit/regels/0/als/is", "code" },
        { "none wanted", file => file.Decision()["als"] = Json("""{ "minstens": 0, "van": [{ "feit": "minderjarigen", "is": "ja" }] }"""), "moet bij 'van' tussen 1 en 1 liggen", "/besluit/regels/0/als/minstens", "range" },
        { "an urgency that another always precedes", file => file["urgentie"]!["regels"]!.AsArray().Add(Json(
            """{ "id": "U2", "bron": "x", "prioriteit": 20, "als": { "feit": "veiligheid", "is": "beide" }, "dan": { "urgentie": "spoed" }, "tekst": "x" }""")),
            "Regel 'U2' beslist nooit", "/urgentie", "unreachable" },
        { "attention that nothing can draw", file => file["aandacht"]![0]!["als"] = Json(
            """{ "alle": [{ "feit": "signalenInTekst", "bevat": "wapen" }, { "feit": "signalenInTekst", "leeg": true }] }"""),
            "Regel 'T1' kan nooit gelden", "/aandacht", "unreachable" },
        { "a rule that would confirm itself", file => file.Decision()["administratief"] = true, "Dit veld is niet bekend.", "/besluit/regels/0/administratief", "unknownField" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_rule_file_is_refused_with_the_place_and_a_sentence(string because, Action<JsonObject> spoil, string sentence, string place, string code)
    {
        var file = Sound();
        spoil(file);

        var reading = Read(file);

        reading.Rules.ShouldBeNull(because);
        reading.Problems.ShouldTell(place, code, sentence, because);
    }

    [Fact]
    public void A_sound_file_is_taken()
    {
        var reading = Read(Sound());

        reading.Problems.ShouldBeEmpty();
        reading.Rules!.Version.ShouldBe("1");
    }

    public static TheoryData<string, Action<JsonObject>> AtTheBounds => new()
    {
        { "one wanted of one", file => file.Decision()["als"] = Json("""{ "minstens": 1, "van": [{ "feit": "minderjarigen", "is": "ja" }] }""") },
        { "a stretch of one number", file => file.Decision()["als"] = Json("""{ "feit": "jongsteLeeftijd", "minstens": 0, "hoogstens": 0 }""") },
        { "one day", file => file["geldigTot"] = "2026-01-01" },
        { "one priority for what never holds together", file => file.Decision(1)["prioriteit"] = 10 },
        {
            "one priority for what says the same",
            file =>
            {
                file.Decision(1)["prioriteit"] = 10;
                file.Decision(1)["als"] = Json("""{ "feit": "sash", "is": "hoog" }""");
                file.Decision(1)["dan"] = file.Decision()["dan"]!.DeepClone();
            }
        },
    };

    [Theory]
    [MemberData(nameof(AtTheBounds), DisableDiscoveryEnumeration = true)]
    public void What_is_just_sound_is_taken(string because, Action<JsonObject> change)
    {
        var file = Sound();
        change(file);

        Read(file).Problems.ShouldBeEmpty(because);
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

using System.Text.Json;
using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Tests.Triage;

public sealed class StatingFacts
{
    [Theory]
    [InlineData("""{ "leeftijd": 3 }""", "/feiten/leeftijd", "unknownField", "Het feit 'leeftijd' bestaat niet; de feiten staan in docs/triage.md.")]
    [InlineData("""{ "sash": "HOOG" }""", "/feiten/sash", "code", "'HOOG' is geen waarde van het feit 'sash'; kies onbekend, laag, matig, hoog.")]
    [InlineData("""{ "kantooruren": true }""", "/feiten/kantooruren", "type", "Hier hoort tekst te staan.")]
    [InlineData("""{ "gemeente": "Amersfoort" }""", "/feiten/gemeente", "code", "'Amersfoort' is geen waarde van het feit 'gemeente'.")]
    [InlineData("""{ "signalen": ["wapen", "slaan"] }""", "/feiten/signalen/1", "code", "'slaan' is geen waarde van het feit 'signalen'.")]
    public void What_is_wrong_is_told_with_the_place_and_what_could_stand_there(string facts, string place, string code, string sentence) =>
        StatedFacts.Read(JsonDocument.Parse(facts).RootElement, "/feiten").Problems.ShouldBe([new InvalidParam(place, code, sentence)]);
}

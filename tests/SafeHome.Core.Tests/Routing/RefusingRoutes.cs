using System.Text.Json.Nodes;
using SafeHome.Core.Tests.Reports;
using static SafeHome.Core.Tests.Routing.RouteFile;

namespace SafeHome.Core.Tests.Routing;

public sealed class RefusingRoutes
{
    private const string WithMinors = """{ "feit": "minderjarigen", "is": "ja" }""";

    private const string WithMinorsSomewhere = """{ "alle": [{ "feit": "minderjarigen", "is": "ja" }, { "niet": { "feit": "gemeente", "is": "onbekend" } }] }""";

    private const string WithoutMinors = """{ "feit": "minderjarigen", "is": "nee" }""";

    public static TheoryData<Action<JsonObject>, string, string, string> Faults => new()
    {
        { file => Routes(file).RemoveAt(0), "/routes", "required", "Er is geen route voor 'lokaalTeam'." },
        { file => file.Remove("anders"), "/anders", "required", "'anders' ontbreekt" },
        {
            file => file["anders"]!["dan"] = JsonNode.Parse("""{ "besluit": "VT-01-02", "ontvanger": "save" }"""),
            "/anders", "notAllowed", "geldt juist als er geen ontvanger is"
        },
        {
            file => file["routes"]![0]!["naar"] = "brandweer",
            "/routes/0/naar", "code", "bij 'naar' hoort een van lokaalTeam, save, mdaPlusPlus,"
        },
        {
            file => Routes(file).Add(Route("R0", 10, "save", "lokaalTeam", WithMinors)),
            "/routes", "overlap", "De regels 'R2-save' en 'R0' kunnen samen gelden"
        },
        {
            file => Routes(file).Add(Route("R0", 20, "save", "save", """{ "feit": "gemeente", "is": "GM0307" }""")),
            "/routes", "unreachable", "Regel 'R0' leidt nergens anders heen dan 'R2-save'"
        },
        {
            file => Routes(file).Add(Route("R0", 20, "save", "lokaalTeam", """{ "alle": [{ "feit": "ongeboren", "is": "ja" }, { "feit": "ongeboren", "is": "nee" }] }""")),
            "/routes", "unreachable", "Regel 'R0' kan nooit gelden"
        },
        {
            file => Routes(file).Add(Route("R0", 99, "mdaPlusPlus", "save", WithMinorsSomewhere)),
            "/routes", "unreachable", "Aan regel 'R0' komt nooit iets toe: steeds als hij geldt, gaat 'R3-mdaDoetNietMee' voor"
        },
        {
            file => file["routes"]![0]!["voor"] = "volgendeRegel",
            "/routes/0/voor", "code", "meldpuntMensenhandel, oggz."
        },
        {
            file => Routes(file).Add(Route("R0", 20, "save", "lokaalTeam", """{ "feit": "signalenInTekst", "bevat": "wapen" }""")),
            "/routes/10/als/feit", "notAllowed", "een woord in de tekst beslist niet"
        },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Routes_that_cannot_be_used_are_refused_with_the_place_and_a_sentence(Action<JsonObject> spoil, string place, string code, string sentence)
    {
        var file = File();
        spoil(file);

        var reading = Read(file);

        reading.Rules.ShouldBeNull();
        reading.Problems.ShouldTell(place, code, sentence);
    }

    [Fact]
    public void A_narrower_route_may_go_before_a_wider_one_to_the_same_receiver() => ShouldBeTaken(Route("R0", 5, "save", "save", WithMinors));

    [Fact]
    public void Routes_that_never_hold_together_may_have_one_priority() =>
        ShouldBeTaken(Route("R0", 20, "save", "lokaalTeam", WithMinors), Route("R00", 20, "save", "mdaPlusPlus", WithoutMinors));

    private static void ShouldBeTaken(params JsonObject[] more)
    {
        var file = File();
        foreach (var route in more) Routes(file).Add(route);

        Read(file).Problems.ShouldBeEmpty();
    }

    private static JsonArray Routes(JsonObject file) => file["routes"]!.AsArray();
}

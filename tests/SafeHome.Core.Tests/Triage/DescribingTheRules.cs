using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Tests.Triage;

/// <summary>What policy officers read about facts and rules is what the code does.</summary>
public sealed class DescribingTheRules
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    [Fact]
    public void The_table_of_facts_is_that_of_the_code()
    {
        var table = KnownFacts.All.Select(fact => $"| `{fact.Id}` | {Type(fact)} | {Origin(fact)} | {fact.Description} |");

        File.ReadAllLines(Path.Combine(Root, "docs/triage.md")).SkipWhile(line => line != "| feit | soort | herkomst | wat het zegt |").Skip(2).ShouldBe(table);
    }

    [Theory]
    [InlineData("triage-rules", "src/SafeHome.Core/Triage/Rules")]
    [InlineData("routing", "src/SafeHome.Core/Routing")]
    public void The_schema_beside_the_rules_is_the_one_in_the_documentation_and_knows_every_fact(string name, string folder)
    {
        var schema = File.ReadAllText(Path.Combine(Root, folder, $"{name}.schema.json"));

        File.ReadAllText(Path.Combine(Root, "docs/schemas", $"{name}.schema.json")).ShouldBe(schema);
        JsonNode.Parse(schema)!["$defs"]!["voorwaarde"]!["oneOf"]![4]!["properties"]!["feit"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>())
            .ShouldBe(KnownFacts.All.Select(fact => fact.Id));
    }

    [Fact]
    public void The_schema_of_routes_knows_every_kind_of_receiver()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "docs/schemas/routing.schema.json")))!;

        schema["properties"]!["routes"]!["items"]!["properties"]!["voor"]!["enum"]!.AsArray().Select(code => code!.GetValue<string>())
            .ShouldBe(Enum.GetValues<ReceiverKind>().Select(kind => kind.Code()));
    }

    private static string Type(Fact fact) => fact.Type switch
    {
        FactType.YesNo => "ja/nee",
        FactType.Choice => "keuze",
        FactType.Set => "lijst",
        _ => "getal",
    };

    private static string Origin(Fact fact) => fact.Origin switch
    {
        FactOrigin.Report => "melding",
        FactOrigin.Text => "tekst",
        FactOrigin.History => "historie",
        FactOrigin.Case => "casus",
        FactOrigin.Geography => "geografie",
        FactOrigin.Clock => "klok",
        FactOrigin.Derived => "afgeleid",
        _ => "regels",
    };

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

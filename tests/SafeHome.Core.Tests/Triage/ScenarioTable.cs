using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Core.Triage.Facts;

namespace SafeHome.Core.Tests.Triage;

/// <summary>A row of scenarios.md.</summary>
public sealed record Scenario(string Number, string Situation, string Facts, string Urgency, string Safety, string Decision, string Rules, string Source)
{
    public override string ToString() => $"{Number}. {Situation}";
}

/// <summary>Reads scenarios.md, which a policy officer reads as well.</summary>
internal static class ScenarioTable
{
    // As the head of the table says.
    private const string Otherwise =
        "aardGeweld=partnergeweld; aantalMinderjarigen=0; eerdereMeldingen12Maanden=0; gemeente=GM0307; regioBediend=ja; kantooruren=ja";

    public static string Text { get; } = File.ReadAllText(Path());

    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. Text.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 10 && int.TryParse(cells[1], out _))
            .Select(cells => new Scenario(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8])),
    ];

    /// <summary>The facts of a row, with what the head of the table says where the row says nothing.</summary>
    public static FactValues FactsOf(Scenario scenario)
    {
        var facts = new JsonObject();
        foreach (var part in $"{Otherwise}; {scenario.Facts}".Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, value) = (part[..part.IndexOf('=')], part[(part.IndexOf('=') + 1)..]);
            facts[id] = value.Length == 0 ? null : KnownFacts.Find(id)?.Type switch
            {
                FactType.Set => new JsonArray([.. value.Split(',').Select(code => (JsonNode)code)]),
                FactType.Number => int.Parse(value),
                _ => value,
            };
        }

        var reading = StatedFacts.Read(JsonSerializer.SerializeToElement(facts), "");
        reading.Problems.ShouldBeEmpty(scenario.ToString());
        return reading.Values!;
    }

    private static string Path([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "scenarios.md");
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>Damages JSON by its structure: what comes of it is mostly JSON still, but not what belongs there.</summary>
internal static class JsonMutations
{
    /// <summary>Pieces of JSON, to be put in anywhere.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\udc00", "null", "true", "NaN", "-", "1e999", "//", "/*", "$", "\"id\":", "\uFEFF", "\u202E",
    ];

    // A place in the text where something else goes, which may be no JSON at all.
    private const string Place = "@here@";

    private static readonly string[] Strange =
    [
        "null", "true", "0", "-0", "-1", "1.5", "1e400", "-1e-400", "2147483648", "99999999999999999999999999999999", "NaN", "01", "\"\"", "\" \"", "[]", "{}",
        "[null]", "[[]]", "[{}]", "{\"\":null}", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"", "\"\u202Eomgekeerd\"", "\"9999-99-99\"",
        "\"0000-00-00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"999999999\"", "\"GM9999\"", "{\"\\ud800\":1}", "'",
    ];

    /// <summary>A damaged copy, as text.</summary>
    public static byte[] Mutate(JsonNode seed, Random random)
    {
        var copy = seed.DeepClone();
        var nodes = new List<JsonNode>();
        Collect(copy, nodes);
        var node = nodes[random.Next(nodes.Count)];
        var old = node.ToJsonString();
        node.ReplaceWith(Place);
        return Encoding.UTF8.GetBytes(copy.ToJsonString().Replace($"\"{Place}\"", Instead(node, old, random), StringComparison.Ordinal));
    }

    private static string Instead(JsonNode node, string old, Random random) => random.Next(6) switch
    {
        0 => Deep(random),
        1 => Long(random),
        2 => Number(random),
        // The same field again, with the same value or a strange one; in a list, the same item again.
        3 => node.Parent is JsonObject ? $"{old},\"{node.GetPropertyName()}\":{(random.Next(2) == 0 ? old : Pick(random))}" : $"{old},{old}",
        _ => Pick(random),
    };

    private static string Deep(Random random)
    {
        var depth = 1 << random.Next(1, 18);
        return random.Next(3) switch
        {
            0 => new string('[', depth) + new string(']', depth),
            1 => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth),
            _ => new string('[', depth),
        };
    }

    private static string Long(Random random) => $"\"{new string((char)random.Next('a', 'z'), 1 << random.Next(1, 21))}\"";

    private static string Number(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "-" : "")}{new string('9', random.Next(1, 5_000))}");

    private static string Pick(Random random) => Strange[random.Next(Strange.Length)];

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            nodes.Add(child);
            Collect(child, nodes);
        }
    }
}

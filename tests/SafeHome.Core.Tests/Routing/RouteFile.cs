using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

/// <summary>The file of routes that comes with the app, to be changed.</summary>
internal static class RouteFile
{
    public static JsonObject File() => JsonNode.Parse(EmbeddedData.Bytes("routing.json"))!.AsObject();

    public static RoutingRulesReading Read(JsonObject file) => RoutingRules.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    public static JsonObject Route(string id, int priority, string wanted, string taker, string when) => new()
    {
        ["id"] = id,
        ["bron"] = "x",
        ["prioriteit"] = priority,
        ["als"] = JsonNode.Parse(when),
        ["voor"] = wanted,
        ["naar"] = taker,
        ["tekst"] = "x",
    };
}

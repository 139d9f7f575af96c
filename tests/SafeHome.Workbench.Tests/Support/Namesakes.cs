using System.Text.Json.Nodes;
using SafeHome.Testing;

namespace SafeHome.Workbench.Tests.Support;

/// <summary>Two reports that may concern one man: only the first says how old he is.</summary>
internal static class Namesakes
{
    public static JsonObject Father(string reference) => On(reference, "1960-04-12");

    public static JsonObject WhoeverItIs(string reference) => On(reference, null);

    private static JsonObject On(string reference, string? born) => SampleReport.Of(reference).With("heeftBetrekkingOp", new JsonArray(new JsonObject
    {
        ["hoedanigheid"] = "betrokkene",
        ["geslacht"] = "1",
        ["geboortedatum"] = born,
        ["naam"] = new JsonObject { ["voornamen"] = "Johannes", ["geslachtsnaam"] = "Vosselaar" },
        ["adres"] = new JsonObject { ["huisnummer"] = 12, ["postcode"] = "3817 ZK", ["plaats"] = "Amersfoort", ["gemeentecode"] = "GM0307" },
    }));
}

using System.Text.Json.Nodes;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Matching;

/// <summary>Reports for which it matters who is who: persons by name, birth date, sex and house number in one street.</summary>
internal static class Households
{
    /// <summary>A report on these persons.</summary>
    public static JsonObject Report(string reference, params JsonObject[] persons) =>
        SampleReport.Of(reference).With("heeftBetrekkingOp", new JsonArray([.. persons]));

    public static JsonObject Person(
        string givenNames, string surname, string? born, string sex, int? house = null, string capacity = "betrokkene", string? bsn = null)
    {
        var person = new JsonObject
        {
            ["hoedanigheid"] = capacity,
            ["geslacht"] = sex,
            ["geboortedatum"] = born,
            ["naam"] = new JsonObject { ["voornamen"] = givenNames, ["geslachtsnaam"] = surname },
        };
        if (house is not null) person["adres"] = new JsonObject { ["huisnummer"] = house, ["postcode"] = "3817 ZK", ["plaats"] = "Amersfoort", ["gemeentecode"] = "GM0307" };
        if (bsn is not null) person["burgerservicenummer"] = bsn;
        return person;
    }

    /// <summary>A father who lives at number 12.</summary>
    public static JsonObject Father() => Person("Johannes", "Vosselaar", "1960-04-12", "1", 12);

    /// <summary>His son of the same name at the same address.</summary>
    public static JsonObject Son() => Person("Johannes", "Vosselaar", "1991-08-30", "1", 12);

    /// <summary>Someone of that name at that address, of whom nobody knew how old he is: the father or the son.</summary>
    public static JsonObject Namesake() => Person("Johannes", "Vosselaar", null, "1", 12);

    /// <summary>Someone of whom enough is known to know her again.</summary>
    public static JsonObject Elsbeth() => Person("Elsbeth", "Vosselaar", "1990-01-05", "2", 12);
}

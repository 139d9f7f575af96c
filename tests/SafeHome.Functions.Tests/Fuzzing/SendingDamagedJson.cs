using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>The sample reports, damaged. Each tells of persons of its own, by whom a leak can be traced.</summary>
public class SendingDamagedJson
{
    private const int Normal = 1_000;

    private static readonly JsonObject[] Samples =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples"), "*-*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllBytes(file))!.AsObject()),
    ];

    private static readonly string[] ContentTypes =
        ["application/json", "application/json", "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/x+json", "application/xml", "json", "", "a/b;;;"];

    [Fact]
    public async Task No_damage_makes_the_app_fail_hang_or_tell_of_somebody_else()
    {
        var broken = new List<string>();
        foreach (var numbers in FuzzPlan.Numbers(Normal))
            broken.AddRange(await FrontDoor.TryAsync(numbers.Select(Input), Canaries.All));

        broken.ShouldBeEmpty();
    }

    private static FuzzInput Input(int number)
    {
        var random = new Random(number);
        var report = Named(Samples[random.Next(Samples.Length)], number);
        var body = random.Next(10) switch
        {
            0 => Encoding.UTF8.GetBytes(report.ToJsonString()),
            < 6 => JsonMutations.Mutate(report, random),
            < 9 => ByteMutations.Mutate(Encoding.UTF8.GetBytes(report.ToJsonString()), random, JsonMutations.Tokens),
            _ => ByteMutations.Mutate(JsonMutations.Mutate(report, random), random, JsonMutations.Tokens),
        };
        var contentType = random.Next(4) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : "application/json";
        return new FuzzInput(number, "/v1/meldingen", contentType, body, Canaries.OfOthersThan(number));
    }

    private static JsonObject Named(JsonObject sample, int number)
    {
        var (name, street, door) = Canaries.Of(number);
        var report = sample.DeepClone().AsObject();
        report["referentienummer"] = $"FUZZ-{number}";
        report["melder"]!["naam"] = door;
        report["zorgelijkeSituatie"]!["situatieSchets"] = $"{name} aan de {street} is bang.";
        foreach (var person in report["heeftBetrekkingOp"]!.AsArray())
        {
            if (person!["naam"] is JsonObject names) names["geslachtsnaam"] = name;
            if (person["adres"] is JsonObject address) address["straatnaam"] = street;
        }

        return report;
    }
}

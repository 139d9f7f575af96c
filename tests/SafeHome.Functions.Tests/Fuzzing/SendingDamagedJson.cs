using System.Text;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>The sample reports, damaged. Each tells of persons of its own, by whom a leak can be traced.</summary>
public class SendingDamagedJson
{
    private const int Normal = 1_000;
    private const int Senders = 10;

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
            broken.AddRange(await FrontDoor.TryAsync(numbers.Select(Input), [.. Enumerable.Range(0, Senders).SelectMany(Secrets)]));

        broken.ShouldBeEmpty();
    }

    private static FuzzInput Input(int number)
    {
        var random = new Random(number);
        var sender = number % Senders;
        var report = Named(Samples[random.Next(Samples.Length)], number, Secrets(sender));
        var body = random.Next(10) switch
        {
            0 => Encoding.UTF8.GetBytes(report.ToJsonString()),
            < 6 => JsonMutations.Mutate(report, random),
            < 9 => ByteMutations.Mutate(Encoding.UTF8.GetBytes(report.ToJsonString()), random, JsonMutations.Tokens),
            _ => ByteMutations.Mutate(JsonMutations.Mutate(report, random), random, JsonMutations.Tokens),
        };
        var contentType = random.Next(4) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : "application/json";
        var others = Enumerable.Range(0, Senders).Where(other => other != sender).SelectMany(Secrets);
        return new FuzzInput(number, "/v1/meldingen", contentType, body, [.. others]);
    }

    /// <summary>Names by which a request is known: letters only, and none within another.</summary>
    private static string[] Secrets(int sender)
    {
        var letter = (char)('a' + sender);
        return [$"Kanarie{letter}vogel", $"Zangzaad{letter}straat", $"kooi{letter}deur"];
    }

    private static JsonObject Named(JsonObject sample, int number, string[] secrets)
    {
        var report = sample.DeepClone().AsObject();
        report["referentienummer"] = $"FUZZ-{number}";
        report["melder"]!["naam"] = secrets[2];
        report["zorgelijkeSituatie"]!["situatieSchets"] = $"{secrets[0]} aan de {secrets[1]} is bang.";
        foreach (var person in report["heeftBetrekkingOp"]!.AsArray())
        {
            if (person!["naam"] is JsonObject name) name["geslachtsnaam"] = secrets[0];
            if (person["adres"] is JsonObject address) address["straatnaam"] = secrets[1];
        }

        return report;
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.Functions.Tests.Description;

/// <summary>What the schema of a report says is what the app does, field by field.</summary>
public class TryingTheReportSchema
{
    private const string Path = "/v1/meldingen";

    [Fact]
    public async Task The_example_uses_every_field_and_is_accepted_without_a_remark()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);
        var example = described.Example("stuurMelding");

        described.Faults(described.Schema("Melding"), JsonDocument.Parse(example).RootElement).ShouldBeEmpty();
        Fields(described).ShouldAllBe(field => Has(example, field.Pointer), "The example leaves a field out.");
        var answer = await app.PostAsync(Path, TestSettings.Police, example);

        answer.ShouldHaveStatus(HttpStatusCode.Accepted);
        answer.Json.TryGetProperty("opmerkingen", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_field_of_another_type_is_refused_everywhere()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);

        foreach (var (pointer, schema, _) in Fields(described))
        {
            JsonNode wrong = Is(schema, "array") || Is(schema, "object") ? "tekst" : new JsonObject();
            await ShouldBeRefusedAsync(app, described, pointer, wrong, "type");
        }
    }

    [Fact]
    public async Task A_field_is_required_or_may_be_null_as_the_schema_says()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);

        foreach (var (pointer, schema, required) in Fields(described).Where(field => !field.Pointer.EndsWith("/0", StringComparison.Ordinal)))
        {
            Is(schema, "null").ShouldBe(!required, pointer);
            if (required) await ShouldBeRefusedAsync(app, described, pointer, null, "required");
            else (await app.PostAsync(Path, TestSettings.Police, Changed(described, pointer, null))).ShouldHaveStatus(HttpStatusCode.Accepted);
        }
    }

    [Fact]
    public async Task A_text_may_be_as_long_as_the_schema_says_and_no_longer()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);

        foreach (var (pointer, schema, _) in Fields(described))
        {
            if (!schema.TryGetProperty("maxLength", out var longest)) continue;
            await ShouldBeRefusedAsync(app, described, pointer, new string('x', longest.GetInt32() + 1), "length");
            var fitting = await app.PostAsync(Path, TestSettings.Police, Changed(described, pointer, new string('x', longest.GetInt32())));
            fitting.Text.ShouldNotContain("\"length\"", Case.Sensitive, pointer);
        }
    }

    [Fact]
    public async Task Every_code_of_the_schema_is_accepted_and_another_is_not()
    {
        await using var app = await RunningApp.StartAsync();
        var described = await DescribedInterface.OfAsync(app);

        foreach (var (pointer, schema, _) in Fields(described))
        {
            if (!schema.TryGetProperty("enum", out var codes)) continue;
            await ShouldBeRefusedAsync(app, described, pointer, "geenCode", "code");
            foreach (var code in codes.EnumerateArray().Where(code => code.ValueKind is JsonValueKind.String))
                (await app.PostAsync(Path, TestSettings.Police, Changed(described, pointer, code.GetString()))).ShouldHaveStatus(HttpStatusCode.Accepted);
        }
    }

    private static async Task ShouldBeRefusedAsync(RunningApp app, DescribedInterface described, string pointer, JsonNode? value, string code) =>
        (await app.PostAsync(Path, TestSettings.Police, Changed(described, pointer, value))).ShouldHaveFaults(Path, $"{pointer} {code}");

    // Each under its own reference, so that none is a repeat with other contents.
    private static string Changed(DescribedInterface described, string pointer, JsonNode? value) => JsonNode.Parse(described.Example("stuurMelding"))!.AsObject()
        .With("referentienummer", Guid.NewGuid().ToString())
        .With(pointer[1..], value).ToJsonString();

    private static bool Has(string example, string pointer)
    {
        JsonNode? at = JsonNode.Parse(example);
        foreach (var name in pointer[1..].Split('/'))
        {
            if (at is JsonArray list) at = list[0];
            else if (at is JsonObject fields && fields.ContainsKey(name)) at = fields[name];
            else return false;
        }

        return true;
    }

    private static IEnumerable<(string Pointer, JsonElement Schema, bool IsRequired)> Fields(DescribedInterface described) => Under(described.Schema("Melding"), "");

    private static IEnumerable<(string Pointer, JsonElement Schema, bool IsRequired)> Under(JsonElement schema, string at)
    {
        if (schema.TryGetProperty("items", out var items)) return [($"{at}/0", items, false), .. Under(items, $"{at}/0")];
        if (!schema.TryGetProperty("properties", out var fields)) return [];
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToList() : [];
        return fields.EnumerateObject().SelectMany(field => (IEnumerable<(string, JsonElement, bool)>)
            [($"{at}/{field.Name}", field.Value, required.Contains(field.Name)), .. Under(field.Value, $"{at}/{field.Name}")]);
    }

    private static bool Is(JsonElement schema, string type) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
        ? types.EnumerateArray().Any(one => one.ValueEquals(type))
        : schema.GetProperty("type").ValueEquals(type);
}

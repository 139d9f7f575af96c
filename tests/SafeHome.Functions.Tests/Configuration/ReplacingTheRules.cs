using System.Text.Json.Nodes;
using SafeHome.Functions.Configuration;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Configuration;

public sealed class ReplacingTheRules : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_file_that_the_settings_name_goes_before_the_rules_of_the_app()
    {
        Write("src/SafeHome.Core/Triage/Rules/triage-rules.json", rules => rules["versie"] = "eigen");
        await using var app = await RunningApp.StartAsync([.. TestSettings.All, $"--SafeHome:TriageRules={_file}"]);

        var answer = await app.PostAsync("/v1/triage/proef", TestSettings.Triage, """{"feiten":{}}""");

        answer.Json.GetProperty("regelversie").GetString()!.ShouldStartWith("eigen/");
    }

    [Fact]
    public async Task A_file_of_routes_goes_before_the_routes_of_the_app()
    {
        Write("src/SafeHome.Core/Routing/routing.json", routes => routes["versie"] = "eigen");
        await using var app = await RunningApp.StartAsync([.. TestSettings.All, $"--SafeHome:Routing={_file}"]);

        var answer = await app.PostAsync("/v1/triage/proef", TestSettings.Triage, """{"feiten":{}}""");

        answer.Json.GetProperty("regelversie").GetString()!.ShouldEndWith("/eigen");
    }

    [Fact]
    public void With_rules_that_cannot_be_used_the_app_does_not_start_and_says_all_that_is_wrong()
    {
        Write("src/SafeHome.Core/Triage/Rules/triage-rules.json", rules =>
        {
            rules["geldigVan"] = "ooit";
            rules["besluit"]!["regels"]![0]!["als"] = new JsonObject { ["feit"] = "maanstand", ["is"] = "vol" };
        });

        var refusal = Should.Throw<BadSettingException>(() => App.Build([.. TestSettings.All, $"--SafeHome:TriageRules={_file}"]));

        refusal.Message.ShouldContain("SafeHome__TriageRules");
        refusal.Message.ShouldContain("'geldigVan' is geen bestaande datum");
        refusal.Message.ShouldContain("het feit 'maanstand' bestaat niet");
    }

    [Theory]
    [InlineData("TriageRules")]
    [InlineData("Routing")]
    public void A_file_that_is_not_there_is_named_by_its_setting(string setting) =>
        Should.Throw<BadSettingException>(() => App.Build([.. TestSettings.All, $"--SafeHome:{setting}=/nergens/regels.json"]))
            .Message.ShouldContain($"SafeHome__{setting}");

    private void Write(string file, Action<JsonNode> change)
    {
        var rules = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)))!;
        change(rules);
        File.WriteAllText(_file, rules.ToJsonString());
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeHome.Functions.Tests.Support;

namespace SafeHome.Functions.Tests.Description;

public class KeepingTheDescription
{
    private const string Renew = "SAFEHOME_RENEW_OPENAPI";

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_committed_description_is_the_one_that_is_served()
    {
        await using var app = await RunningApp.StartAsync();
        var served = Written((await app.GetAsync("/v1/openapi.json", null)).Text);
        if (Environment.GetEnvironmentVariable(Renew) == "1") await File.WriteAllTextAsync(RepositoryFiles.Description, served);

        var committed = await File.ReadAllTextAsync(RepositoryFiles.Description);

        committed.ShouldBe(served, $"The interface has changed. If that is meant: {Renew}=1 dotnet test tests/SafeHome.Functions.Tests, and commit docs/api/openapi.json.");
    }

    [Fact]
    public async Task It_does_not_differ_by_who_asks()
    {
        await using var app = await RunningApp.StartAsync();

        var one = await app.GetAsync("/v1/openapi.json", null);
        var other = await app.SendAsync(HttpMethod.Get, "/v1/openapi.json", TestSettings.Police, null, ("Host", "elders.example"), ("X-Forwarded-Host", "elders.example"));

        other.Text.ShouldBe(one.Text);
        one.Text.ShouldNotContain("127.0.0.1");
        one.Text.ShouldNotContain("localhost");
    }

    [Fact]
    public async Task Its_version_is_the_one_that_every_answer_carries()
    {
        await using var app = await RunningApp.StartAsync();

        var answer = await app.GetAsync("/v1/openapi.json", null);

        answer.Json.GetProperty("info").GetProperty("version").GetString().ShouldBe(answer.Headers["API-Version"]);
    }

    private static string Written(string json) => JsonNode.Parse(json)!.ToJsonString(Pretty).ReplaceLineEndings("\n") + "\n";
}
